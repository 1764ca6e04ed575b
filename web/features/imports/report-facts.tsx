import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../shared/contract/imports.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import { formatBytes } from "../../format/bytes.ts";
import { formatCount } from "../../format/number.ts";
import styles from "./report.module.css";

const delimiters = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
  " ": "space",
} as const;

export type ReportFactsProps = { report: ImportReport; size: number | null; language: Language };

/** How the file was read: so that a wrong guess is seen before it does harm. */
export function ReportFacts({ report, size, language }: ReportFactsProps) {
  const { t } = useTranslation();
  const separator = t("common.separator");
  const delimiter = (sign: string) => {
    const known = Object.entries(delimiters).find(([one]) => one === sign)?.[1];
    return known ? t(`imports.facts.${known}`) : sign;
  };
  const facts: [string, string | null, boolean][] = [
    [t("imports.facts.kind"), kindName(), false],
    [t("imports.facts.size"), size === null ? null : formatBytes(size), false],
    [t("imports.facts.encoding"), report.encoding, true],
    [
      t("imports.facts.delimiter"),
      report.delimiter === null ? null : delimiter(report.delimiter),
      false,
    ],
    [t("imports.facts.sheet"), report.sheet, true],
    [
      t("imports.facts.headerLine"),
      report.headerLine === null ? null : t("imports.facts.line", { line: report.headerLine }),
      false,
    ],
    [t("imports.facts.skipped"), shortList(report.skippedLines.map(String)), false],
    [t("imports.facts.ignored"), shortList(report.ignoredColumns), true],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([label, value, data]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd translate={data ? "no" : undefined}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );

  function kindName(): string | null {
    return report.kind === null ? null : (kindByName(report.kind)?.label[language] ?? report.kind);
  }

  /** The first twelve; a file may skip thousands of lines. */
  function shortList(items: readonly string[]): string | null {
    if (items.length === 0) return null;
    const rest = items.length > 12 ? ` … ${formatCount(items.length)}` : "";
    return items.slice(0, 12).join(separator) + rest;
  }
}
