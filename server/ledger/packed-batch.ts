/**
 * Checked rows as a few long texts and number arrays, column by column: what crosses a thread at a tenth
 * of the cost of the rows themselves. U+0000 parts the texts: the reader lets none into a cell.
 */
import type { Cell, Column, Kind } from "../../shared/kinds/kind.ts";
import type { CheckedRow } from "../import/checked.ts";
import { makeTextNumbers, type TextNumbers } from "./text-numbers.ts";

const part = "\u0000";
/** A cell that is empty (a known value is kept), and one that is cleared, where words are numbered (≥ 0). */
const [kept, cleared] = [-1, -2];
/** The same where they are not. */
const states = { valued: 0, kept: 1, cleared: 2 };

/** Words that come again and again (codes of known things, days): each is sent once, then its number. */
type PackedWords = { readonly words: Int32Array<ArrayBuffer>; readonly fresh: readonly string[] };
export type PackedNumbers = {
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly states: Uint8Array<ArrayBuffer>;
};
type PackedTexts = { readonly texts: string; readonly states: Uint8Array<ArrayBuffer> };
type PackedColumn = PackedWords | PackedNumbers | PackedTexts;

export type PackedBatch = {
  readonly lines: Float64Array<ArrayBuffer>;
  /** null where the kind's own office_code tells it. */
  readonly offices: PackedWords | null;
  readonly keys: string;
  readonly columns: readonly PackedColumn[];
};

const isNumeric = ({ type }: Column): boolean =>
  type === "money" || type === "count" || type === "decimal";
const isWord = ({ references, type }: Column): boolean =>
  references !== undefined || ["day", "month", "period", "enum", "flag"].includes(type);

export type Packer = {
  pack(rows: readonly CheckedRow[]): PackedBatch;
  /** The words of a column, and each row's in a batch: < 0 where it has none. */
  words(column: string): { readonly known: TextNumbers; in(batch: PackedBatch): Int32Array };
};

/** One for all batches of a file: it remembers which words were sent. */
export function makePacker(kind: Kind): Packer {
  const words = kind.columns.map(unsent);
  const offices = unsent();
  const own = kind.officeFrom === "office_code";
  return {
    words: (name) => {
      const at = kind.columns.findIndex((column) => column.name === name);
      return {
        known: (words[at] as Sent).known,
        in: (batch) => (batch.columns[at] as PackedWords).words,
      };
    },
    pack: (rows) => ({
      lines: Float64Array.from(rows, (row) => row.line),
      offices: own ? null : packWords(rows, offices, (row) => row.officeCode),
      keys: rows.map((row) => row.key).join(part),
      columns: kind.columns.map((column, i) =>
        isNumeric(column)
          ? packNumbers(rows, i)
          : isWord(column)
            ? packWords(rows, words[i] as Sent, (row) => row.cells[i])
            : packTexts(rows, i),
      ),
    }),
  };
}

/** Words, and how many of them the other side has: who counts may number one no row has brought yet. */
type Sent = { readonly known: TextNumbers; count: number };
const unsent = (): Sent => ({ known: makeTextNumbers(), count: 0 });

function packWords(
  rows: readonly CheckedRow[],
  sent: Sent,
  cellOf: (row: CheckedRow) => Cell,
): PackedWords {
  const { known, count } = sent;
  const words = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const cell = cellOf(rows[i] as CheckedRow);
    words[i] = cell === undefined ? kept : cell === null ? cleared : known.of(cell as string);
  }
  sent.count = known.texts.length;
  return { words, fresh: known.texts.slice(count) };
}

const stateOf = (cell: Cell): number =>
  cell === undefined ? states.kept : cell === null ? states.cleared : states.valued;

function packNumbers(rows: readonly CheckedRow[], place: number): PackedNumbers {
  const numbers = new Float64Array(rows.length);
  const packed = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const cell = (rows[i] as CheckedRow).cells[place];
    packed[i] = stateOf(cell);
    if (typeof cell === "number") numbers[i] = cell;
  }
  return { numbers, states: packed };
}

function packTexts(rows: readonly CheckedRow[], place: number): PackedTexts {
  const texts = new Array<string>(rows.length);
  const packed = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const cell = (rows[i] as CheckedRow).cells[place];
    packed[i] = stateOf(cell);
    texts[i] = typeof cell === "string" ? cell : "";
  }
  return { texts: texts.join(part), states: packed };
}

/** The buffers a packed batch can hand over instead of copying. */
export function batchBuffers({ lines, offices, columns }: PackedBatch): ArrayBuffer[] {
  return [
    lines.buffer,
    ...(offices ? [offices.words.buffer] : []),
    ...columns.flatMap((column) => {
      if ("words" in column) return [column.words.buffer];
      return "numbers" in column
        ? [column.numbers.buffer, column.states.buffer]
        : [column.states.buffer];
    }),
  ];
}

/** One for all batches of a file, in the order they were packed → the rows, one after the other. */
export function makeUnpacker(kind: Kind): (batch: PackedBatch) => Iterable<CheckedRow> {
  const words = kind.columns.map((): string[] => []);
  const offices: string[] = [];
  const officeAt = kind.columns.findIndex(({ name }) => name === kind.officeFrom);
  return (batch) => {
    batch.columns.forEach((column, i) => {
      if ("words" in column) (words[i] as string[]).push(...column.fresh);
    });
    offices.push(...(batch.offices?.fresh ?? []));
    return eachRow(
      batch,
      batch.columns.map((column, i) => cellsOf(column, words[i] as string[])),
      batch.offices ? cellsOf(batch.offices, offices) : officeAt,
    );
  };
}

type CellsOf = (row: number) => Cell;

function cellsOf(column: PackedColumn, words: readonly string[]): CellsOf {
  if ("words" in column) {
    return (row) => {
      const word = column.words[row] as number;
      return word >= 0 ? words[word] : word === cleared ? null : undefined;
    };
  }
  const values: ArrayLike<Cell> = "numbers" in column ? column.numbers : column.texts.split(part);
  return (row) => {
    const state = column.states[row];
    return state === states.valued ? values[row] : state === states.cleared ? null : undefined;
  };
}

/** As they are asked for: a batch of rows as objects at once is what a collector has to move. */
function* eachRow(
  { lines, keys }: PackedBatch,
  columns: readonly CellsOf[],
  offices: CellsOf | number,
): Iterable<CheckedRow> {
  const keyOf = keys.split(part);
  for (let row = 0; row < lines.length; row += 1) {
    const cells = new Array<Cell>(columns.length);
    for (let i = 0; i < columns.length; i += 1) cells[i] = (columns[i] as CellsOf)(row);
    const office = typeof offices === "number" ? cells[offices] : offices(row);
    yield {
      line: lines[row] as number,
      officeCode: (office ?? "") as string,
      key: keyOf[row] as string,
      cells,
    };
  }
}
