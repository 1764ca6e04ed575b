import { useId, type ReactNode } from "react";
import styles from "./field.module.css";

export type LabelledProps = {
  label: string;
  hint?: string | undefined;
  /** The control; what it is given binds it to the label and the hint. */
  children: (bound: { id: string; "aria-describedby": string | undefined }) => ReactNode;
};

/** A control under its label and over its hint. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": hint === undefined ? undefined : hintId })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
