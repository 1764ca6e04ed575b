import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import styles from "./league-board.module.css";
import type { MessagePart } from "./message-parts.ts";

/** Stands for the offices' names while the sentence is made: they are not the page's own words. */
const namesMark = "\u0000";

/** The message, with the names from the files marked as such. */
export function Message({ parts }: { parts: readonly MessagePart[] }) {
  const { t } = useTranslation();
  return parts.map((part, index) => {
    const values = "names" in part.values ? { ...part.values, names: namesMark } : part.values;
    const [before, after] = t(`league.message.${part.key}`, values).split(namesMark);
    if (after === undefined) return <Fragment key={index}>{before}</Fragment>;
    return (
      <span key={index} className={styles.clause}>
        {before}
        <span translate="no">{part.values["names"]}</span>
        {after}
      </span>
    );
  });
}
