import { useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./field.module.css";

export type DayFieldProps = {
  label: string;
  /** 2026-09-16; "" = none. */
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  required?: boolean;
  min?: string;
};

/**
 * A labelled day. The device's own field, with its calendar; but it writes days in the language of the
 * browser, so until somebody types in it the day stands there as everywhere on the page.
 */
export function DayField({ label, hint, value, onChange, ...rest }: DayFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.day}>
        <input
          id={id}
          className={styles.input}
          type="date"
          value={value}
          autoComplete="off"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
        <span className={styles.dayText} data-empty={value === "" || undefined} aria-hidden="true">
          {value || t("administration.dayShape")}
        </span>
      </span>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
