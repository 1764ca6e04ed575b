import { useTranslation } from "react-i18next";
import styles from "./field.module.css";
import { Labelled } from "./labelled.tsx";

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
  return (
    <Labelled label={label} hint={hint}>
      {(bound) => (
        <span className={styles.day}>
          <input
            {...bound}
            className={styles.input}
            type="date"
            value={value}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            {...rest}
          />
          <span
            className={styles.dayText}
            data-empty={value === "" || undefined}
            aria-hidden="true"
          >
            {value || t("administration.dayShape")}
          </span>
        </span>
      )}
    </Labelled>
  );
}
