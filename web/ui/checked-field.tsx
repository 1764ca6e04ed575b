import { useId, useState, type InputHTMLAttributes, type ReactNode, type Ref } from "react";
import styles from "./checked-field.module.css";
import { Icon } from "./icon.tsx";

type Given = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "id" | "value">;

export type FieldProps = Given & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, and what to do; null while nothing is. */
  error: string | null;
  /** What helps while filling it in. */
  hint?: ReactNode;
  input?: Ref<HTMLInputElement>;
};

/** One line to fill in, with its name, its help and what is wrong with it. */
export function Field({ label, onChange, error, hint, input, ...given }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        {...given}
        {...described(id, error, hint)}
        id={id}
        ref={input}
        className={styles.input}
        onChange={(event) => onChange(event.target.value)}
      />
      <Below id={id} error={error} hint={hint} />
    </div>
  );
}

/** The same for a password: it can be looked at, and a lock that changes every letter is told. */
export function PasswordField({
  label,
  onChange,
  error,
  hint,
  input,
  words,
  ...given
}: FieldProps & { words: { show: string; hide: string; capsLock: string } }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const [locked, setLocked] = useState(false);
  const said = shown ? words.hide : words.show;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          {...given}
          {...described(id, error, hint)}
          id={id}
          ref={input}
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={styles.input}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={(event) => setLocked(event.getModifierState("CapsLock"))}
          onBlur={() => setLocked(false)}
        />
        <button
          type="button"
          className={styles.eye}
          aria-label={said}
          title={said}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? "eyeOff" : "eye"} />
        </button>
      </div>
      <Below id={id} error={error} hint={hint} />
      {locked && (
        <p className={styles.hint} role="status">
          {words.capsLock}
        </p>
      )}
    </div>
  );
}

function described(id: string, error: string | null, hint: ReactNode) {
  const ids = [error !== null && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean);
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(error !== null ? { "aria-invalid": true as const } : {}),
  };
}

function Below({ id, error, hint }: { id: string; error: string | null; hint: ReactNode }) {
  return (
    <>
      {error !== null && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="alert" /> <span>{error}</span>
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}
