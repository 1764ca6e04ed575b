import { createHash } from "node:crypto";
import type { RowsAnswer } from "../../shared/contract/explain.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { hasOwnRows, selectImportedRows, selectSources } from "../rollups/rows.ts";
import type { ImportedRow, RowPlace, RowsAsked } from "../rollups/rows.ts";

export type RowsQuery = {
  readonly kind: string;
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** As an earlier answer to the same question gave it; null = from the start. */
  readonly cursor: string | null;
  readonly limit: number;
};

/**
 * The rows of a kind as imported, money in 分, each with its ledger number, file, sheet and line; ordered
 * by date, then as they came. Errors: `import.unknown_kind`; `request.bad_parameter` for a cursor of another question,
 * another ledger number included.
 */
export async function rowsReport(reading: Reading, query: RowsQuery): Promise<RowsAnswer> {
  const kind = kindByName(query.kind);
  if (!kind) throw new AppError("import.unknown_kind", { kind: query.kind });
  if (reading.staff !== null && !hasOwnRows(kind)) throw new AppError("access.denied");
  const question = questionMark(reading, query);
  const after = query.cursor === null ? null : placeIn(query.cursor, question);
  const { office, from, to } = query;
  // One more than asked for tells whether there is a next page.
  const asked = { kind, office, from, to, after, notAfter: null, limit: query.limit + 1 };
  const rows =
    office === null && kind.officeFrom !== null
      ? await rowsOfAll(reading, asked)
      : await selectImportedRows(reading, asked);
  const page = rows.slice(0, query.limit);
  const sources = await selectSources(reading, [...new Set(page.map((row) => row.origin))]);
  const last = page.at(-1);
  return {
    kind: kind.name,
    ledger: reading.ledger,
    rows: page.map((row) => ({
      values: row.values,
      ledger: row.origin,
      file: sources.get(row.origin)?.file ?? "",
      sheet: sources.get(row.origin)?.sheet ?? null,
      line: row.line,
    })),
    cursor: rows.length > page.length && last ? cursorAt(last, question) : null,
  };
}

/**
 * A page over all offices of the reading, office by office: each is a short walk along its own index, and
 * none goes beyond the rows that are already too late for the page.
 */
async function rowsOfAll(reading: Reading, asked: RowsAsked): Promise<ImportedRow[]> {
  let page: ImportedRow[] = [];
  for (const { office_code: office } of reading.offices) {
    const notAfter = page.length < asked.limit ? null : (page.at(-1)?.date ?? null);
    const rows = await selectImportedRows(reading, { ...asked, office, notAfter });
    page = [...page, ...rows].sort(inOrder).slice(0, asked.limit);
  }
  return page;
}

function inOrder(a: RowPlace, b: RowPlace): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.origin - b.origin || a.line - b.line;
}

/** What a cursor is bound to: all of the question but the size of its pages. */
function questionMark(reading: Reading, { kind, office, from, to }: RowsQuery): string {
  const question = JSON.stringify([kind, office, from, to, reading.scope, reading.ledger]);
  return createHash("sha256").update(question).digest("base64url").slice(0, 22);
}

function cursorAt({ date, origin, line }: RowPlace, question: string): string {
  return Buffer.from(JSON.stringify([question, date, origin, line])).toString("base64url");
}

function placeIn(cursor: string, question: string): RowPlace {
  try {
    const parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
    if (Array.isArray(parts)) {
      const [mark, date, origin, line] = parts as unknown[];
      const numbers = [origin, line].every(Number.isSafeInteger);
      if (mark === question && typeof date === "string" && numbers) {
        return { date, origin: origin as number, line: line as number };
      }
    }
  } catch {
    // Not a cursor at all: answered like one of another question.
  }
  throw new AppError("request.bad_parameter", {
    parameter: "cursor",
    reason: "malformed",
    problem: "other question",
  });
}
