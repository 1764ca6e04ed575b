import { useTranslation } from "react-i18next";
import type { HeadlinePart } from "./headline-parts.ts";

/** The parts as one sentence; only the gap is coloured. */
export function Headline({ parts }: { parts: readonly HeadlinePart[] }) {
  const { t } = useTranslation();
  return parts.map((part) => {
    const values = part.reason
      ? { ...part.values, reason: t(`reasons.${part.reason}`) }
      : part.values;
    return (
      <span key={part.key} className={part.tone || undefined}>
        {t(`office.message.${part.key}`, values)}
      </span>
    );
  });
}
