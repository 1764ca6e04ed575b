import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { Modal } from "../../ui/modal.tsx";
import styles from "./explain-drawer.module.css";
import { RowsSection } from "./rows-section.tsx";
import type { Thing, WantedThing } from "./thing.ts";

export type ThingDrawerProps = {
  wanted: WantedThing;
  thing: Thing;
  /** Up to which day, in words. */
  day: string;
  ledger: number;
  language: Language;
  onClose: () => void;
};

/** The account of a single thing's number: what it is, how it is made, and every row it stands in. */
export function ThingDrawer(props: ThingDrawerProps) {
  const { wanted, thing, day, ledger, language, onClose } = props;
  const { t, i18n } = useTranslation();
  const textOf = (group: "fields" | "formulas") =>
    String(i18n.t(`explain.${group}.${wanted.kind}.${wanted.name}` as never));
  return (
    <Modal
      shape="drawer"
      title={t("explain.title")}
      closeLabel={t("common.close")}
      onClose={onClose}
    >
      <p className={styles.what}>
        <b>{textOf("fields")}</b> · <span translate="no">{thing.title}</span> · {day} ·{" "}
        {t("explain.entry", { ledger })}
      </p>
      <p className={styles.value}>{thing.value}</p>
      <p className={styles.formula}>{textOf("formulas")}</p>
      {thing.lists.map(({ kind, href, only }) => (
        <RowsSection key={href} kind={kind} href={href} only={only} language={language} />
      ))}
    </Modal>
  );
}
