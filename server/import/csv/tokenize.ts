/**
 * Text → records. Separators inside quotes belong to the cell, `""` in quotes is one quote; LF, CRLF and
 * a lone CR each end a record, also mixed. A quote inside an unquoted cell, or text after a closing
 * quote, is kept as text and named.
 */
import { refusal } from "../file-refusal.ts";
import type { RecordBatch, RecordFault } from "../record-batch.ts";

export type Tokenizer = {
  /** Takes the next text and gives the records that are complete. */
  push(text: string): RecordBatch;
  /** The last record, when the file does not end with a line end. */
  end(): RecordBatch;
};

type Growing = { lines: number[]; records: string[][]; faults: RecordFault[] };

/** Characters no cell may hold: controls other than TAB, CR, LF, and the mark of undecodable bytes. */
// eslint-disable-next-line no-control-regex
const unclean = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/;

/** `recordCharacters`: how long one record may grow before the file is refused. */
export function makeTokenizer(delimiter: string, recordCharacters: number): Tokenizer {
  let rest = "";
  let line = 1;

  const tokenize = (text: string, last: boolean): RecordBatch => {
    const batch: Growing = { lines: [], records: [], faults: [] };
    const whole = rest + text;
    const plain = !whole.includes('"') && !hasLoneReturn(whole, last);
    const done = plain
      ? splitPlain(whole, last, delimiter, line, batch)
      : splitQuoted(whole, last, delimiter, line, batch);
    // What was found in a record that is not whole yet is found again with the rest of it.
    while ((batch.faults.at(-1)?.record ?? -1) >= batch.records.length) batch.faults.pop();
    rest = whole.slice(done.position);
    line = done.line;
    if (rest.length > recordCharacters) {
      throw refusal(done.inQuotes ? "unclosed_quote" : "record_too_long", {
        line: done.line,
        facts: { limit: recordCharacters },
      });
    }
    if (unclean.test(whole)) nameUnclean(batch);
    return batch;
  };
  return { push: (text) => tokenize(text, false), end: () => tokenize("", true) };
}

/** A CR that is not the first half of CRLF; one at the very end waits for what follows. */
function hasLoneReturn(text: string, last: boolean): boolean {
  let at = text.indexOf("\r");
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    if (next !== 10 && (last || at + 1 < text.length)) return true;
    at = text.indexOf("\r", at + 1);
  }
  return false;
}

type Progress = { position: number; line: number; inQuotes: boolean };

function splitPlain(
  text: string,
  last: boolean,
  delimiter: string,
  startLine: number,
  batch: Growing,
): Progress {
  let position = 0;
  let line = startLine;
  // Looked for once, whatever lies before it: lines without one must not each search all that follows.
  let separator = text.indexOf(delimiter);
  const take = (end: number): void => {
    const cells: string[] = [];
    while (separator >= 0 && separator < end) {
      cells.push(text.slice(position, separator));
      position = separator + 1;
      separator = text.indexOf(delimiter, position);
    }
    cells.push(text.slice(position, end));
    batch.records.push(cells);
    batch.lines.push(line);
  };
  for (;;) {
    const feed = text.indexOf("\n", position);
    if (feed < 0) break;
    take(feed > position && text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed);
    line += 1;
    position = feed + 1;
  }
  if (last && position < text.length) {
    take(text.length);
    position = text.length;
  }
  return { position, line, inQuotes: false };
}

const quoteMark = 34;
const carriageReturn = 13;
const lineFeed = 10;

function splitQuoted(
  text: string,
  last: boolean,
  delimiter: string,
  startLine: number,
  batch: Growing,
): Progress {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  let recordStart = 0;
  let recordLine = startLine;
  let line = startLine;
  let at = 0;
  let cells: string[] = [];
  const fault = (): void => {
    batch.faults.push({
      record: batch.records.length,
      cell: cells.length,
      code: "stray_quote",
      value: null,
    });
  };
  while (at < length) {
    // One cell from `at` on; afterwards `at` is at what ended it.
    let cell = "";
    let stray = false;
    if (text.charCodeAt(at) === quoteMark) {
      const close = closingQuote(text, at + 1);
      if (close < 0) {
        if (!last) return { position: recordStart, line: recordLine, inQuotes: true };
        throw refusal("unclosed_quote", { line: recordLine });
      }
      // Whether a quote at the very end closes or is doubled, the next chunk tells.
      if (close === length - 1 && !last) {
        return { position: recordStart, line: recordLine, inQuotes: false };
      }
      const inside = text.slice(at + 1, close);
      line += countLineEnds(inside);
      cell = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
      at = close + 1;
    }
    const from = at;
    while (at < length) {
      const c = text.charCodeAt(at);
      if (c === separator || c === lineFeed || c === carriageReturn) break;
      if (c === quoteMark) stray = true;
      at += 1;
    }
    if (at > from) {
      if (from > 0 && text.charCodeAt(from - 1) === quoteMark) stray = true;
      cell += text.slice(from, at);
    }
    if (stray) fault();
    cells.push(cell);
    const ended = at < length ? text.charCodeAt(at) : -1;
    if (ended === separator) {
      at += 1;
      if (at === length) {
        if (!last) return { position: recordStart, line: recordLine, inQuotes: false };
        cells.push("");
      } else continue;
    } else if (ended === -1) {
      if (!last) return { position: recordStart, line: recordLine, inQuotes: false };
    } else {
      if (ended === carriageReturn) {
        if (at + 1 === length && !last) {
          return { position: recordStart, line: recordLine, inQuotes: false };
        }
        if (text.charCodeAt(at + 1) === lineFeed) at += 1;
      }
      at += 1;
      line += 1;
    }
    batch.records.push(cells);
    batch.lines.push(recordLine);
    cells = [];
    recordStart = at;
    recordLine = line;
  }
  return { position: recordStart, line: recordLine, inQuotes: false };
}

/** The quote that ends a quoted cell (doubled ones do not); -1 when there is none yet. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quoteMark) at = text.indexOf('"', at + 2);
  return at;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === lineFeed || (c === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) count += 1;
  }
  return count;
}

function nameUnclean(batch: Growing): void {
  for (let record = 0; record < batch.records.length; record += 1) {
    const cells = batch.records[record] as string[];
    for (let cell = 0; cell < cells.length; cell += 1) {
      const text = cells[cell] as string;
      if (!unclean.test(text)) continue;
      const code = text.includes("\ufffd") ? "invalid_character" : "control_character";
      batch.faults.push({ record, cell, code, value: text });
    }
  }
  batch.faults.sort((a, b) => a.record - b.record);
}
