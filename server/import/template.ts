import { csvFile } from "../../shared/csv.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Kind } from "../../shared/kinds/kind.ts";

/**
 * An empty file of a kind: the labels of one language, required ones with `*`, and one example row.
 * UTF-8 with a byte order mark and CRLF, which every spreadsheet opens as it is meant.
 */
export function templateCsv(kind: Kind, language: Language): string {
  return csvFile([
    kind.columns.map((column) => column.label[language] + (column.required ? "*" : "")),
    kind.columns.map((column) => column.example),
  ]);
}
