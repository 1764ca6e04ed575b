import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { kinds } from "../../../shared/kinds/kinds.ts";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { LazyChoiceMenu } from "../../ui/lazy-choice-menu.tsx";
import { phoneQuery, useMedia } from "../../ui/use-media.ts";
import styles from "./drop-zone.module.css";

export type DropZoneProps = {
  kind: string;
  language: Language;
  onKind: (kind: string) => void;
  onFile: (file: File) => void;
};

/** Drop or pick one file; the kind is detected unless it is named. */
export function DropZone({ kind, language, onKind, onFile }: DropZoneProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  // Nothing is dropped on a phone.
  const phone = useMedia(phoneQuery);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  const choices = [
    { value: "auto", text: t("imports.auto") },
    ...kinds.map((one) => ({ value: one.name, text: one.label[language] })),
  ];
  return (
    <div
      className={styles.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.sign}>
        <Icon name="upload" />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          {t(over ? "imports.dropNow" : phone ? "imports.pick" : "imports.drop")}
        </p>
        <p className="quiet">{t("imports.dropHint")}</p>
      </div>
      <div className={styles.controls}>
        <LazyChoiceMenu
          label={t("imports.kind")}
          shown={`${t("imports.kind")}${t("boards.colon")}${choices.find(({ value }) => value === kind)?.text ?? kind}`}
          value={kind}
          choices={choices}
          onChange={onKind}
        />
        <button type="button" className={controls.primary} onClick={() => input.current?.click()}>
          {t("imports.pick")}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file must be able to come again after it was mended.
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </div>
    </div>
  );
}
