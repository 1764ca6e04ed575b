import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatPeriod } from "../../format/day.ts";
import { Icon } from "../../ui/icon.tsx";
import { Segments } from "../../ui/segments.tsx";
import {
  changePeriodKind,
  kindOfPeriod,
  periodHolding,
  periodKinds,
  shiftPeriod,
} from "./period-steps.ts";
import styles from "./period-stepper.module.css";

export type PeriodStepperProps = {
  /** The period shown; null until the first answer says which it is. */
  period: string | null;
  /** The business date; null until known. */
  on: string | null;
  language: Language;
  onChange: (period: string) => void;
};

/** ‹ 2026 年 9 月 › and month, quarter, year. */
export function PeriodStepper({ period, on, language, onChange }: PeriodStepperProps) {
  const { t } = useTranslation();
  const current = period !== null && on !== null ? periodHolding(on, kindOfPeriod(period)) : null;
  const step = (steps: number) => {
    if (period !== null) onChange(shiftPeriod(period, steps));
  };
  return (
    <div className={styles.stepper} role="group" aria-label={t("period.label")}>
      <button
        type="button"
        className={styles.step}
        aria-label={t("period.previous")}
        title={t("period.previous")}
        disabled={period === null}
        onClick={() => step(-1)}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        className={styles.label}
        disabled={current === null || current === period}
        title={current !== null && current !== period ? t("period.current") : undefined}
        onClick={() => current !== null && onChange(current)}
      >
        {period === null ? "…" : formatPeriod(period, language)}
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={t("period.next")}
        title={t("period.next")}
        disabled={period === null}
        onClick={() => step(1)}
      >
        <Icon name="right" />
      </button>
      <span className={styles.rule} />
      <Segments
        label={t("period.kind")}
        value={period === null ? "month" : kindOfPeriod(period)}
        options={periodKinds.map((kind) => ({ value: kind, text: t(`period.${kind}`) }))}
        onChange={(kind) => {
          if (period !== null && on !== null) onChange(changePeriodKind(period, kind, on));
        }}
      />
    </div>
  );
}
