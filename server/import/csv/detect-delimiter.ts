import { kinds } from "../../../shared/kinds/kinds.ts";
import { matchHeader } from "../../../shared/kinds/match-header.ts";
import { headerDepth } from "../limits.ts";
import { makeTokenizer } from "./tokenize.ts";

const candidates = [",", ";", "\t", "|"] as const;

/**
 * What separates the cells, judged by the start of the text: the separator that makes the most known
 * headers of some row; where none is known, the one that makes most rows equally wide; else a comma.
 */
export function detectDelimiter(start: string): string {
  let best = { delimiter: ",", known: 0, even: 0 };
  for (const delimiter of candidates) {
    const records = firstRecords(start, delimiter);
    const known = Math.max(0, ...records.map(knownHeaders));
    const even = evenRows(records);
    if (known > best.known || (known === best.known && even > best.even)) {
      best = { delimiter, known, even };
    }
  }
  return best.delimiter;
}

function firstRecords(start: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return makeTokenizer(delimiter, start.length + 1)
      .push(`${start}\n`)
      .records.slice(0, headerDepth);
  } catch {
    // An unclosed quote is named when the file is read.
    return [];
  }
}

/** The most columns of one kind that the row names; a lone name says nothing about the separator. */
function knownHeaders(record: readonly string[]): number {
  if (record.length < 2 || record.length > 1_000) return 0;
  const most = Math.max(
    ...kinds.map((kind) => record.filter((header) => matchHeader(kind, header)).length),
  );
  return most < 2 ? 0 : most;
}

/** Rows (of more than one cell) that are as wide as the row before them. */
function evenRows(records: readonly (readonly string[])[]): number {
  return records.filter(
    (record, i) => i > 0 && record.length > 1 && record.length === records[i - 1]?.length,
  ).length;
}
