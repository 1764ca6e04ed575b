/** The rows of one sheet, as records of texts. */
import { refusal } from "../file-refusal.ts";
import { headerDepth, type ReadLimits } from "../limits.ts";
import type { RecordBatch, RecordFault } from "../record-batch.ts";
import { columnOf, numberText, serialText, unescapeText } from "./cell-text.ts";
import { readXml } from "./read-xml.ts";
import type { Workbook, WorkbookSheet } from "./read-workbook.ts";
import type { ZipDirectory } from "./zip-directory.ts";

const batchRows = 2_000;
/** The last row of a worksheet. */
const lastRow = 1_048_576;

type Growing = { lines: number[]; records: string[][]; faults: RecordFault[] };
const emptyBatch = (): Growing => ({ lines: [], records: [], faults: [] });

/**
 * Reads a sheet and hands its rows on in batches. `take` may wait (the other side is busy) and ends the
 * reading with false. Merged cells, validations and pictures are passed over: only cells with a value cost.
 */
export async function readSheet(given: {
  readonly directory: ZipDirectory;
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  readonly limits: ReadLimits;
  readonly take: (batch: RecordBatch) => Promise<boolean>;
}): Promise<void> {
  const { workbook, limits } = given;
  let batch = emptyBatch();
  let line = 0;
  let record: string[] = [];
  let column = -1;
  let cell = { type: "", style: 0, formula: false, valued: false };
  let collecting = false;
  let text = "";
  let hiddenSeen = false;
  const formulaSeen = new Set<number>();

  const fault = (code: RecordFault["code"], value: string | null, at: number | null): void => {
    batch.faults.push({ record: batch.records.length, cell: at, code, value });
  };
  /** A sheet with formulas everywhere is told of once a column, and above that only near the header. */
  const noteFormula = (): void => {
    if (line > headerDepth + 1) {
      if (formulaSeen.has(column)) return;
      formulaSeen.add(column);
    }
    fault("formula_value", null, column);
  };
  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    const next = attributes["r"] === undefined ? line + 1 : Number(attributes["r"]);
    if (!Number.isInteger(next) || next <= line || next > lastRow)
      damaged(`row ${attributes["r"]}`);
    line = next;
    record = [];
    column = -1;
    if (!hiddenSeen && /^(?:1|true)$/.test(attributes["hidden"] ?? "") && line > 1) {
      hiddenSeen = true;
      fault("hidden_rows", null, null);
    }
  };
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const reference = attributes["r"];
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (column < 0) damaged(`cell ${reference}`);
    const style = Number(attributes["s"] ?? 0);
    cell = { type: attributes["t"] ?? "n", style, formula: false, valued: false };
    text = "";
  };
  const damaged = (part: string): never => {
    throw refusal("damaged_file", { line: line > 0 ? line : null, facts: { part } });
  };
  const sharedString = (): string => {
    const shared = /^\d+$/.test(text) ? workbook.strings[Number(text)] : undefined;
    return shared ?? damaged(`shared string ${text.slice(0, 20)}`);
  };
  const numeric = (): string => {
    const style = workbook.styles[cell.style] ?? "none";
    return (
      (style === "none" ? null : serialText(text, style, workbook.from1904)) ??
      numberText(text) ??
      damaged(`number ${text.slice(0, 20)}`)
    );
  };
  const cellValue = (): string => {
    switch (cell.type) {
      case "s":
        return sharedString();
      case "b":
        return text === "1" ? "TRUE" : "FALSE";
      case "str":
      case "inlineStr":
        return unescapeText(text);
      case "d":
        return text.replace(/T00:00:00(?:\.0+)?Z?$/, "");
      default:
        return numeric();
    }
  };
  const closeCell = (): void => {
    const isText = cell.type === "str" || cell.type === "inlineStr";
    if (cell.formula && (!cell.valued || (text === "" && !isText))) {
      fault("formula_without_value", null, column);
      place("");
      return;
    }
    if (!cell.valued || (text === "" && cell.type !== "s")) return;
    if (cell.type === "e") {
      fault("cell_error", text, column);
      place(text);
      return;
    }
    if (cell.formula) noteFormula();
    place(cellValue());
  };
  const place = (value: string): void => {
    if (column >= limits.columns) {
      const facts = { cell: `${columnName(column)}${line}`, limit: limits.columns };
      throw refusal("far_cell", { line, facts });
    }
    while (record.length < column) record.push("");
    record[column] = value;
  };
  const closeRow = (): void => {
    batch.lines.push(line);
    batch.records.push(record);
  };

  const found = await readXml(given.directory, given.sheet.part, {
    open: (name, attributes) => {
      if (name === "c") openCell(attributes);
      else if (name === "v" || name === "t") {
        collecting = true;
        cell.valued = true;
      } else if (name === "f") cell.formula = true;
      else if (name === "row") openRow(attributes);
      else if (name === "rPh") collecting = false;
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "c") closeCell();
      else if (name === "row") closeRow();
    },
    text: (more) => {
      if (collecting) text += more;
    },
    pause: async () => {
      if (batch.records.length < batchRows) return true;
      const full = batch;
      batch = emptyBatch();
      return given.take(cutUnfinished(full, batch));
    },
  });
  if (!found) throw refusal("damaged_file", { facts: { part: given.sheet.part } });
  if (batch.records.length > 0) await given.take(batch);
}

/** Faults of a row that is not closed yet go with the next batch. */
function cutUnfinished(full: Growing, next: Growing): RecordBatch {
  const count = full.records.length;
  for (const fault of full.faults) {
    if (fault.record >= count) next.faults.push({ ...fault, record: fault.record - count });
  }
  return { ...full, faults: full.faults.filter(({ record }) => record < count) };
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}
