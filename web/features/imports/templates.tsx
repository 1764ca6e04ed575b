import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { kinds } from "../../../shared/kinds/kinds.ts";
import { templateAddress } from "../../api/actions.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./templates.module.css";

/** An empty workbook (or CSV) of every kind, in the reader's language, in the order in which they are needed. */
export function Templates({ language }: { language: Language }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.list}>
      {kinds.map((kind) => (
        <li key={kind.name} className={styles.kind}>
          <a
            className={styles.link}
            href={templateAddress(`${kind.name}.xlsx`, language)}
            download={`${kind.name}.xlsx`}
            title={kind.description[language]}
            aria-label={t("imports.templates.download", { kind: kind.label[language] })}
          >
            <Icon name="download" />
            <span>{kind.label[language]}</span>
          </a>
          <a
            className={styles.plain}
            href={templateAddress(`${kind.name}.csv`, language)}
            download={`${kind.name}.csv`}
            aria-label={`${t("imports.templates.download", { kind: kind.label[language] })} CSV`}
          >
            CSV
          </a>
        </li>
      ))}
    </ol>
  );
}
