import type { TFunction } from "i18next";
import styles from "./help.module.css";

/** The keys, in the size of everything else on the wall. */
export function Help({ t }: { t: TFunction<"page"> }) {
  const keys = [
    ["← →", t("wall.help.arrows")],
    ["Enter", t("wall.help.enter")],
    ["Space", t("wall.help.space")],
    ["1–8", t("wall.help.numbers")],
    ["L", t("wall.help.language")],
    ["N", t("wall.help.night")],
    ["F", t("wall.help.full")],
    ["Esc", t("wall.help.escape")],
  ] as const;
  return (
    <div className={styles.help} role="dialog" aria-label={t("wall.help.title")} data-min="5">
      <h2>{t("wall.help.title")}</h2>
      <dl>
        {keys.map(([key, text]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt translate="no">{key}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
