/** Plays a random history on a real database beside the model and tells every disagreement. */
import { AppError } from "../../server/errors.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import type { Column } from "../../shared/kinds/kind.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { cell, minorOf } from "../oracle/company.ts";
import { differences } from "../oracle/differences.ts";
import {
  kindModels,
  ledgerModel,
  type LedgerModel,
  type ModelRow,
} from "../oracle/ledger-model.ts";
import { performanceOf } from "../oracle/performance.ts";
import { incidentsOf } from "../oracle/price.ts";
import type { Asked } from "../oracle/question.ts";
import { movesBetween } from "./expected-moves.ts";
import { columnsOf, textOf, type RandomFile } from "./random-company.ts";
import type { Step } from "./random-steps.ts";
import type { TestCompany } from "./test-company.ts";

/** Asked in turn; each touches another part of contract 2. */
export const questions: readonly Asked[] = [
  { period: "2026-09" },
  { period: "2026Q3", by: "province" },
  { period: "2026" },
  { period: "2026-08", on: "2026-08-15" },
  { period: "2026Q3", scope: "province:P1" },
  { period: "2026-02", on: "2026-02-28", by: "company" },
  { period: "2026-09", category: "C1" },
  { period: "2026Q4", on: "2026-09-16" },
  { period: "2026-09", scope: "office:O2", on: "2026-09-30" },
  { period: "2025", on: "2025-09-15", by: "province" },
  { period: "2026", on: "2026-08-31", category: "C2", by: "province" },
];

export type Transcript = {
  readonly answers: readonly string[];
  readonly reports: readonly string[];
};

type Play = {
  readonly company: TestCompany;
  readonly model: LedgerModel;
  readonly textOf: (file: RandomFile) => string;
  readonly texts: RandomFile[];
  /** Every answer ever given, with its question and ledger number. */
  readonly given: { readonly asked: Asked; readonly ledger: number; readonly body: string }[];
  readonly reports: string[];
};

export async function playHistory(
  company: TestCompany,
  base: readonly RandomFile[],
  steps: readonly Step[],
  writeFile: (file: RandomFile) => string = textOf,
): Promise<Transcript> {
  const play: Play = {
    company,
    model: ledgerModel(),
    textOf: writeFile,
    texts: [],
    given: [],
    reports: [],
  };
  for (const file of base) await importOne(play, file);
  await checkState(play, 0);
  for (const [at, step] of steps.entries()) {
    await takeStep(play, step);
    await checkState(play, at + 1);
  }
  for (const { asked, ledger, body } of play.given) {
    must("an answer of an earlier number", body, await bodyOf(play, asked, ledger));
  }
  return { answers: play.given.map(({ body }) => body), reports: play.reports };
}

function must(what: string, expected: unknown, actual: unknown): void {
  const [a, b] = [expected, actual].map((one) =>
    typeof one === "string" ? one : JSON.stringify(one),
  );
  if (a !== b) throw new Error(`${what}:\n  expected ${a}\n  got      ${b}`);
}

async function takeStep(play: Play, step: Step): Promise<void> {
  const head = play.model.head();
  if (step.type === "import") return importOne(play, step.file);
  if (step.type === "again")
    return importOne(play, play.texts[step.pick % play.texts.length] as RandomFile);
  if (step.type === "undo") return undoOne(play, (step.pick % (head + 1)) + 1);
  const before = await publicState(play);
  await importOne(play, step.file);
  if (play.model.head() === head) return;
  await undoOne(play, play.model.head());
  must("the state after an import and its undo", before, await publicState(play));
}

async function importOne(play: Play, file: RandomFile): Promise<void> {
  const { company, model, texts, reports } = play;
  const text = play.textOf(file);
  const before = model.visible();
  const preview = await company.send(file.kind, text, { mode: "preview" });
  const report = await company.send(file.kind, text);
  texts.push(file);
  const told = model.importRows(file.kind, file.rows, columnsOf(file.kind));
  const { added, corrected, unchanged } = report.rows;
  must(`${file.kind} ${JSON.stringify(report.issues)}`, told, {
    status: report.status,
    added,
    corrected,
    unchanged,
  });
  must("the number taken", report.status === "committed" ? model.head() : null, report.ledger);
  must("what the preview said", report.status, preview.wouldBe);
  must("the moves of the preview", report.moves, preview.moves);
  const moves = told.status === "committed" ? movesBetween(before, model.visible()) : [];
  must("moves", moves.sort(), report.moves.map((move) => JSON.stringify(move)).sort());
  must("moves in all", moves.length, report.movesTotal);
  reports.push(JSON.stringify({ ...report, id: null }));
  if (told.status === "refused") return;
  const again = await company.send(file.kind, text);
  must("the same file again", "unchanged", again.status);
}

async function undoOne({ company, model, reports }: Play, number: number): Promise<void> {
  const before = model.visible();
  const told = model.undo(number);
  const found = await company.undo(number).then(
    (report) => {
      reports.push(JSON.stringify(report));
      const moves = report.moves.map((move) => JSON.stringify(move));
      must("moves of an undo", movesBetween(before, model.visible()).sort(), moves.sort());
      return { done: true, ...report.rows };
    },
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return { done: false, code: error.code, undoFirst: error.details["undoFirst"] ?? [] };
    },
  );
  must(`undo ${number}`, told, found);
}

async function checkState(play: Play, turn: number): Promise<void> {
  const { company, model, given } = play;
  must("the newest number", model.head(), await company.store.head());
  must("verify", [], await company.faults());
  for (const kind of Object.keys(kindModels)) await checkRows(play, kind);
  const visible = model.visible();
  for (const asked of [0, 1, 2].map((i) => questions[(turn * 3 + i) % questions.length] as Asked)) {
    const body = await bodyOf(play, asked, null);
    given.push({ asked, ledger: model.head(), body });
    if (!body.startsWith("{")) {
      must("a scope without offices", false, isScopeThere(visible["offices"] ?? [], asked));
      continue;
    }
    const answer = JSON.parse(body) as PerformanceAnswer;
    must(`${JSON.stringify(asked)}`, [], compared(asked, performanceOf(visible, asked), answer));
    must("parts of the total", [], unlikeTheirSum(asked, answer));
  }
  const incidents = JSON.parse(await company.priceIncidents("2026-09-16")) as {
    incidents: { office: string }[];
  };
  const byPlace = (list: readonly object[]): unknown[] =>
    (list as { office: string; level: string; sku: string; openedOn: string }[])
      .map((one) => [`${one.office}:${one.level}:${one.sku}:${one.openedOn}`, one] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one);
  const offices = new Set((visible["offices"] ?? []).map((row) => cell(row, "office_code")));
  const wanted = incidentsOf(visible, "2026-09-16").filter((one) => offices.has(one.office));
  must("price incidents", [], differences(byPlace(wanted), byPlace(incidents.incidents)));
}

const isScopeThere = (
  offices: readonly Readonly<Record<string, string>>[],
  asked: Asked,
): boolean => {
  const [type, code] = (asked.scope ?? "company").split(":");
  if (type === "company") return true;
  return offices.some(
    (row) => cell(row, type === "province" ? "province_code" : "office_code") === code,
  );
};

function compared(
  asked: Asked,
  oracle: ReturnType<typeof performanceOf>,
  answer: PerformanceAnswer,
): string[] {
  const rows = oracle.rows.map(({ salesReasons: _, ...row }) => row);
  const reasons = oracle.rows.flatMap((row, i) =>
    Object.entries((row["salesReasons"] ?? {}) as Record<string, string>).flatMap(([field, code]) =>
      differences(
        code,
        answer.rows[i]?.reasons[`sales.${field}`],
        `rows.${i}.reasons.sales.${field}`,
      ),
    ),
  );
  return [...differences({ ...oracle, rows, period: { key: asked.period } }, answer), ...reasons];
}

/** Money of the rows adds up to the total's, to the 分. */
function unlikeTheirSum(asked: Asked, { rows, total }: PerformanceAnswer): string[] {
  const fields = ["plan", "actual", "prior", "gap", "planToDate"] as const;
  return fields.flatMap((field) => {
    const known = rows.map((row) => row.sales[field]).filter((one) => one !== null);
    const sum = known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
    return differences(sum, total.sales[field], `${asked.by ?? "office"} ${field}`);
  });
}

/** The answer as it goes out; of a refused question its code. */
async function bodyOf({ company }: Play, asked: Asked, ledger: number | null): Promise<string> {
  return company.performance({ ...asked, ledger }).catch((error: unknown) => {
    if (error instanceof AppError) return error.code;
    throw error;
  });
}

/** What an import and its undo must leave as it was: the answers but for their number, and the sums behind them. */
async function publicState(play: Play): Promise<unknown> {
  const bodies = await Promise.all(questions.map((asked) => bodyOf(play, asked, null)));
  const { db } = play.company.store;
  const sums = async (table: "sales_by_day" | "sales_by_month_sku", keys: readonly string[]) =>
    db
      .selectFrom(table as "sales_by_day")
      .select((e) => [
        ...(keys as "day"[]),
        e.fn.sum<number>("amount").as("amount"),
        e.fn.sum<number>("negative").as("negative"),
        e.fn.sum<number>("row_count").as("rows"),
      ])
      .groupBy(keys as "day"[])
      .having((e) => e.or([e(e.fn.sum("row_count"), "<>", 0), e(e.fn.sum("amount"), "<>", 0)]))
      .$call((query) => keys.reduce((sorted, key) => sorted.orderBy(key as "day"), query))
      .execute();
  return {
    bodies: bodies.map((body) => body.replace(/"ledger":\d+/, "")),
    days: await sums("sales_by_day", ["office_code", "day"]),
    skus: await sums("sales_by_month_sku", ["office_code", "month", "sku"]),
  };
}

/** The visible rows of the table are the model's, each with the import it first came with. */
async function checkRows({ company, model }: Play, kindName: string): Promise<void> {
  const columns = (kindByName(kindName)?.columns ?? []).filter(({ name }) =>
    columnsOf(kindName).includes(name),
  );
  const stored = await company.store.db
    .selectFrom(kindName as "offices")
    .selectAll()
    .where("retired_by", "is", null)
    .execute();
  const found = stored.map((row) => {
    const values = row as unknown as Readonly<Record<string, string | number | null>>;
    return JSON.stringify([...columns.map(({ name }) => values[name] ?? null), row.origin]);
  });
  const wanted = model
    .rows(kindName)
    .map(({ values, origin }: ModelRow) =>
      JSON.stringify([
        ...columns.map((column) => typed(column, cell(values, column.name))),
        origin,
      ]),
    );
  must(`visible ${kindName}`, wanted.sort(), found.sort());
}

function typed({ type }: Column, text: string): string | number | null {
  if (text === "") return null;
  if (type === "money") return Number(minorOf(text));
  return type === "count" || type === "decimal" ? Number(text) : text;
}
