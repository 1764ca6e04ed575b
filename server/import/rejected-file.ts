import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { byteOrderMark, csvRecord, unguardText } from "../../shared/csv.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { FoundIssue } from "./checked.ts";
import { wordIssue } from "./issue-list.ts";
import { issueColumn } from "./table-layout.ts";

/**
 * The rejected rows as a CSV of the file's own columns plus `_issue`: to mend and send again. Written as
 * they come, so any number of them takes no memory; made only when there is one.
 */
export type RejectedFile = {
  add(record: readonly string[], issues: readonly FoundIssue[]): void;
  /** Forgets what was written: the file is read again. */
  reset(): void;
  close(): void;
};

const bufferedCharacters = 1 << 16;

export function makeRejectedFile(given: {
  readonly path: string;
  readonly headers: readonly string[];
  readonly language: Language;
}): RejectedFile {
  // A file that came back mended has the column already; it is written anew.
  const old = given.headers.findIndex((header) => header.trim() === issueColumn);
  const width = given.headers.length;
  let file: number | null = null;
  let buffer = "";

  const flush = (): void => {
    if (file !== null && buffer !== "") writeSync(file, buffer);
    buffer = "";
  };
  const start = (): void => {
    file = openSync(given.path, "w");
    buffer = byteOrderMark + line(given.headers, issueColumn);
  };
  const line = (cells: readonly string[], last: string): string => {
    const kept: string[] = [];
    for (let i = 0; i < Math.max(width, cells.length); i += 1) {
      if (i !== old) kept.push(unguardText(cells[i] ?? ""));
    }
    return csvRecord([...kept, last]);
  };
  return {
    add: (record, issues) => {
      if (file === null) start();
      const text = issues.map((issue) => wordIssue(issue, given.language).message).join(" ");
      buffer += line(record, text);
      if (buffer.length > bufferedCharacters) flush();
    },
    reset: () => {
      buffer = "";
      if (file === null) return;
      closeSync(file);
      rmSync(given.path, { force: true });
      file = null;
    },
    close: () => {
      flush();
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
