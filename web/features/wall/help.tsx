import type { TFunction } from "i18next";
import { Panel } from "./menu.tsx";
import styles from "./menu.module.css";

/** The keys, in the size of everything else on the wall. */
export function Help({ t }: { t: TFunction<"page"> }) {
  const keys = [
    ["← →", t("wall.help.slides")],
    ["↑ ↓", t("wall.help.offices")],
    ["Enter", t("wall.help.enter")],
    ["Space", t("wall.help.space")],
    ["1–8", t("wall.help.numbers")],
    ["B L N F", t("wall.help.letters")],
    ["Esc", t("wall.help.escape")],
  ] as const;
  return (
    <Panel title={t("wall.help.title")} note={null}>
      <dl className={styles.keys}>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt translate="no">{key}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
