import { refusal } from "../file-refusal.ts";
import type { ZipDirectory } from "./zip-directory.ts";

/** Refuses archives that are no workbook we read: macros, binary workbooks, anything else in a zip. */
export function checkWorkbook({ entries }: ZipDirectory): void {
  const names = [...entries.keys()];
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) {
    throw refusal("save_as_xlsx", { facts: { found: ".xlsm" } });
  }
  if (names.some((name) => /(?:^|\/)workbook\.bin$/i.test(name))) {
    throw refusal("save_as_xlsx", { facts: { found: ".xlsb" } });
  }
  if (names.includes("content.xml") && names.includes("mimetype")) {
    throw refusal("save_as_xlsx", { facts: { found: ".ods" } });
  }
  if (
    !names.includes("[Content_Types].xml") ||
    !names.some((name) => /workbook.*\.xml$/i.test(name))
  ) {
    throw refusal("wrong_type", { facts: { found: "ZIP" } });
  }
}
