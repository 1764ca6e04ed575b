/** Records → checked rows. Nothing is thrown for a bad row: its issues are the answer. */
import type { Cell } from "../../shared/kinds/kind.ts";
import { unguardText } from "../../shared/csv.ts";
import { issueSeverity } from "../../shared/kinds/issue-codes.ts";
import { keyOf, keyPlan, keySeparator } from "../../shared/kinds/natural-key.ts";
import { makeCellChecker, type Fail } from "./cell-checker.ts";
import { isCleared } from "./cells/half-width.ts";
import type { CheckedRow, FoundIssue } from "./checked.ts";
import type { ColumnEvidence, ColumnFormat } from "./column-formats.ts";
import { foundIssue } from "./file-refusal.ts";
import { hashKey } from "./keys/hash-key.ts";
import { makeMoneySums, type MoneySums } from "./money-sums.ts";
import type { RecordFault } from "./record-batch.ts";
import type { References } from "./references.ts";
import { shapeOf, type RowShape } from "./row-shape.ts";
import {
  hasRowWarnings,
  isOdd,
  officeFacts,
  rowWarnings,
  type OfficeFacts,
} from "./row-warnings.ts";
import type { TableLayout } from "./table-layout.ts";

export type CheckerGiven = {
  readonly layout: TableLayout;
  readonly formats: readonly ColumnFormat[];
  readonly references: References;
  /** Staff codes a manager_code may name: those known and those of this file. */
  readonly managers: ReadonlySet<string>;
  /** The last day a fact may have. */
  readonly tomorrow: string;
  readonly ragged: "error" | "ignored";
  readonly cellCharacters: number;
  /** Called for every row whose key could be read; the line of another row with the same key, or null. */
  readonly seeKey: (hash: number, office: string, key: string, line: number) => number | null;
  readonly warn: (issue: FoundIssue) => void;
};

/** What became of one record. */
export type CheckedRecord =
  | { readonly shape: Exclude<RowShape, "data"> }
  | { readonly shape: "data"; readonly row: CheckedRow; readonly issues: null }
  | { readonly shape: "data"; readonly row: null; readonly issues: readonly FoundIssue[] };

export type RowChecker = {
  /** `sure`: the record is data, whatever it looks like. */
  check(
    record: readonly string[],
    line: number,
    faults: readonly RecordFault[] | null,
    sure: boolean,
  ): CheckedRecord;
  /** One money cell of a total line; null when it cannot be read. */
  readMoney(text: string, column: number): number | null;
  readonly evidence: ColumnEvidence;
  readonly sums: MoneySums;
  /** The offices that good rows named. */
  offices(): readonly string[];
};

export function makeRowChecker(given: CheckerGiven): RowChecker {
  const { layout, references } = given;
  const { kind, columns } = layout;
  const width = layout.headers.length;
  const count = columns.length;
  const sums = makeMoneySums(count);
  const offices = officeFacts(references);
  const ownOffices = new Set<string>();
  const plan = keyPlan(kind);
  const at = (name: string): number => columns.findIndex(({ column }) => column.name === name);
  const keyedByOffice = kind.key.length > 1 && kind.key.includes("office_code");
  const officeAt = kind.officeFrom === null ? -1 : at(kind.officeFrom);
  const definesOffice = kind.name === "offices";
  const inKey = columns.map(
    (_, i) =>
      plan.parts.includes(i) || plan.without.includes(i) || (keyedByOffice && i === officeAt),
  );
  const dealerAt = at("dealer_code");
  const dayAt = kind.observed && kind.dateColumn !== null ? at(kind.dateColumn) : -1;
  const amountAt = kind.name === "sales_actuals" ? at("amount") : -1;
  const warns = hasRowWarnings(kind);
  const ruled = kind.rules.length > 0 || kind.cautions.length > 0;
  const places = columns.map(({ place }) => place);
  // Where a key is shown that is there twice: at a column the file has.
  const keyAt = [...plan.parts, ...plan.without].find((i) => (places[i] ?? -1) >= 0) ?? -1;
  const moneyAt = columns.flatMap(({ column, place }, i) =>
    column.type === "money" && place >= 0 ? [i] : [],
  );

  // The row at hand; `fail` writes to it from within the readers.
  let record: readonly string[] = [];
  let line = 0;
  let sure = false;
  const row = { shape: "data" as RowShape, issues: null as FoundIssue[] | null, keyBroken: false };

  const headerOf = (i: number): string | null => columns[i]?.header ?? null;
  const fail: Fail = (i, code, value, suggestion, facts) => {
    if (row.issues === null) {
      row.issues = [];
      // The first time something is wrong: is it a row of data at all?
      if (!sure) row.shape = shapeOf(layout, record);
    }
    if (i >= 0 && inKey[i]) row.keyBroken = true;
    const more = facts === undefined ? {} : { facts };
    const severity = issueSeverity[code];
    row.issues.push({ severity, line, column: headerOf(i), code, value, suggestion, ...more });
  };
  const cellChecker = makeCellChecker({
    ...given,
    dayAt,
    fail,
    warnUnclean: (i, value) =>
      given.warn(foundIssue("unclean_code", { line, column: headerOf(i), value })),
  });

  // Formulas and hidden rows are told of once a column, not once a cell.
  const warned = new Set<string>();
  const warnOnce = (issue: FoundIssue): void => {
    const what = `${issue.code} ${issue.column}`;
    if (!warned.has(what)) given.warn(issue);
    warned.add(what);
  };

  /** Faults of reading: the columns they broke are not read again. */
  const readFaults = (faults: readonly RecordFault[]): ReadonlySet<number> => {
    const broken = new Set<number>();
    for (const fault of faults) {
      const i = fault.cell === null ? -1 : places.indexOf(fault.cell);
      const column = fault.cell === null ? null : (layout.headers[fault.cell] ?? null);
      const value = fault.value ?? (fault.cell === null ? null : (record[fault.cell] ?? null));
      const issue = foundIssue(fault.code, { line, column, value });
      // What a formula in a column of no use gives is of no use either; broken text speaks of the file.
      const ofText = fault.code === "stray_quote" || fault.code.endsWith("_character");
      if (i < 0 && fault.cell !== null && !ofText) continue;
      if (issue.severity === "warning") {
        warnOnce(issue);
        continue;
      }
      fail(i, fault.code, value, null);
      row.issues?.splice(-1, 1, issue);
      broken.add(i);
    }
    return broken;
  };

  const checkRules = (cells: readonly Cell[]): void => {
    const get = (name: string): Cell => cells[at(name)];
    const valueOf = (i: number): string | null => record[places[i] as number] ?? null;
    for (const rule of kind.rules) {
      const i = at(rule.column);
      if (rule.broken(get)) fail(i, rule.code, valueOf(i), null);
    }
    for (const rule of kind.cautions) {
      const i = at(rule.column);
      if (!rule.broken(get)) continue;
      given.warn(foundIssue(rule.code, { line, column: headerOf(i), value: valueOf(i) }));
    }
  };

  const checkKey = (cells: readonly Cell[], office: string): string => {
    const key = keyOf(plan, cells);
    const other = given.seeKey(hashKey(office, key, 0), office, key, line);
    if (other === null) return key;
    const shown = `${office} ${key.replaceAll(keySeparator, " ")}`.trim();
    fail(keyAt, "duplicate_key", shown, null, { other, key: shown });
    return key;
  };

  const warnOfRow = (cells: readonly Cell[], officeCode: string, office: OfficeFacts): void => {
    const dealerCode = cells[dealerAt];
    const dealer = typeof dealerCode === "string" ? references.dealers.get(dealerCode) : undefined;
    const day = cells[dayAt] as string;
    const amount = amountAt < 0 ? 0 : (cells[amountAt] as number);
    if (!isOdd(officeCode, office, dealer, day, amount)) return;
    for (const { code, column, facts } of rowWarnings({
      officeCode,
      office,
      dealer,
      day,
      amount,
    })) {
      const i = at(column);
      const value = record[places[i] as number] ?? null;
      given.warn(foundIssue(code, { line, column: headerOf(i), value, facts }));
    }
  };

  const officeOf = (cells: readonly Cell[]): string => {
    const code = cells[officeAt];
    if (typeof code !== "string") return "";
    if (kind.officeFrom === "office_code") return code;
    const owners = kind.officeFrom === "dealer_code" ? references.dealers : references.promos;
    return owners.get(code)?.officeCode ?? "";
  };

  const addMoney = (cells: readonly Cell[]): void => {
    for (const i of moneyAt) {
      const minor = cells[i];
      if (typeof minor === "number") sums.add(i, minor);
      else if ((record[places[i] as number] ?? "") !== "") sums.spoil(i);
    }
  };

  const checkWidth = (): CheckedRecord => {
    const shape = sure ? "data" : shapeOf(layout, record);
    if (shape !== "data" && !(shape === "blank" && record.length > width)) return { shape };
    const i = columns.findIndex(({ place }) => place === Math.min(record.length, width - 1));
    sure = true;
    fail(i, "ragged_row", null, null, { cells: record.length, expected: width });
    for (const column of moneyAt) sums.spoil(column);
    return { shape: "data", row: null, issues: row.issues ?? [] };
  };

  const check: RowChecker["check"] = (givenRecord, givenLine, faults, isSure) => {
    record = givenRecord;
    line = givenLine;
    sure = isSure;
    row.shape = "data";
    row.issues = null;
    row.keyBroken = false;
    if (record.length !== width && given.ragged === "error") return checkWidth();
    const broken = faults === null ? null : readFaults(faults);
    const cells = new Array<Cell>(count);
    for (let i = 0; i < count; i += 1) {
      if (broken !== null && broken.has(i)) continue;
      const place = places[i] as number;
      let text = place < 0 ? "" : (record[place] ?? "");
      let cleared = false;
      if (text !== "") {
        const first = text.charCodeAt(0);
        if (first === 0x27) text = unguardText(text);
        else if (first === 0x28 || first === 0xff08) cleared = isCleared(text);
        else if ((first <= 0x20 || first === 0x3000) && text.trim() === "") text = "";
      }
      cells[i] =
        text === "" || cleared ? cellChecker.readEmpty(i, cleared) : cellChecker.read(text, i);
      if (row.shape !== "data") return { shape: row.shape };
    }
    if (row.shape !== "data") return { shape: row.shape };
    if (ruled) checkRules(cells);
    addMoney(cells);
    const officeCode = officeOf(cells);
    const key = row.keyBroken ? "" : checkKey(cells, keyedByOffice ? officeCode : "");
    if (row.issues !== null) return { shape: "data", row: null, issues: row.issues };
    if (definesOffice) ownOffices.add(officeCode);
    else if (officeAt >= 0) {
      const office = offices.get(officeCode);
      if (office) {
        office.named = true;
        if (warns) warnOfRow(cells, officeCode, office);
      }
    }
    return { shape: "data", row: { line, officeCode, key, cells }, issues: null };
  };

  return {
    check,
    readMoney: (text, i) => {
      sure = true;
      row.issues = null;
      const value = cellChecker.read(text, i);
      return typeof value === "number" ? value : null;
    },
    evidence: cellChecker.evidence,
    sums,
    offices: () => [
      ...ownOffices,
      ...[...offices].filter(([, office]) => office.named).map(([code]) => code),
    ],
  };
}
