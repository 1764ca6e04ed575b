import type { HTMLInputTypeAttribute } from "react";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";
import { Labelled } from "./labelled.tsx";

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  maxLength?: number;
  onBlur?: () => void;
  autoComplete?: string;
};

/** A labelled line of text or an e-mail address. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, onChange, type = "text", ...rest } = props;
  return (
    <Labelled label={label} hint={hint}>
      {(bound) => (
        <input
          {...bound}
          className={styles.input}
          type={type}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
      )}
    </Labelled>
  );
}

export type SelectFieldProps<T extends string> = {
  label: string;
  value: T | "";
  options: readonly { readonly value: T; readonly text: string }[];
  onChange: (value: T) => void;
  /** Shown while nothing is chosen; without it the first option is. */
  placeholder?: string;
};

/** A labelled choice of few, as the device offers it. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, options, onChange, placeholder } = props;
  return (
    <Labelled label={label}>
      {(bound) => (
        <span className={styles.select}>
          <select
            {...bound}
            className={styles.input}
            value={value}
            required={placeholder !== undefined}
            onChange={(event) => onChange(event.target.value as T)}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Labelled>
  );
}
