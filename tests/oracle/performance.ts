/** The whole answer of `/api/performance` by office, province or company, from rows and nothing else. */
import { benchmarkOf, officeMonths, shareOf, type Standing } from "./benchmark.ts";
import { censusOf, promotionOf, visitsOf } from "./blocks.ts";
import { cell, type Company, type FileRow } from "./company.ts";
import { incidentsOf, openIncidents, priceOf, type OracleIncident } from "./price.ts";
import { isInScope, officesInAnswer, openQuestion, type Asked, type Question } from "./question.ts";
import { officeSales, salesAnswer, totalSales } from "./sales.ts";

export type OracleRow = Readonly<Record<string, unknown>>;
export type OracleAnswer = {
  readonly period: string;
  readonly on: string;
  readonly dataThrough: string | null;
  readonly rows: readonly OracleRow[];
  readonly total: OracleRow;
};

type Board = {
  readonly q: Question;
  readonly incidents: readonly OracleIncident[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly all: readonly FileRow[];
};

const code = (office: FileRow): string => cell(office, "office_code");
const provinceOf = (office: FileRow): string => cell(office, "province_code");

export function performanceOf(company: Company, asked: Asked): OracleAnswer {
  const q = openQuestion(company, asked);
  const all = officesInAnswer(q);
  const board: Board = {
    q,
    all,
    incidents: incidentsOf(company, q.asOf),
    standings: new Map(
      all.map((office) => [
        code(office),
        { code: code(office), sales: officeSales(q, code(office)) },
      ]),
    ),
  };
  const offices = all.filter((office) => isInScope(office, asked.scope ?? "company"));
  const provinces = [...new Set(offices.map(provinceOf))];
  const rows =
    asked.by === "company"
      ? [{ code: "company", ...groupRow(board, offices) }]
      : asked.by === "province"
        ? provinces.map((province) => ({
            code: province,
            provinceCode: province,
            ...groupRow(
              board,
              offices.filter((office) => provinceOf(office) === province),
            ),
          }))
        : offices.map((office) => officeRow(board, office));
  const { period, on, dataThrough } = q;
  const total = { ...groupRow(board, offices), counted: counted(board, offices) };
  return { period, on, dataThrough, rows, total };
}

const standing = (board: Board, office: FileRow): Standing =>
  board.standings.get(code(office)) as Standing;

function officeRow(board: Board, office: FileRow): OracleRow {
  const { q } = board;
  const own = standing(board, office);
  const province = board.all.filter((other) => provinceOf(other) === provinceOf(office));
  return {
    code: code(office),
    name: cell(office, "office_name"),
    provinceCode: provinceOf(office),
    sales: {
      ...salesAnswer(q, own.sales),
      through: own.sales.through,
      lagging: own.sales.lagging,
    },
    salesReasons: own.sales.reasons,
    benchmark:
      q.category !== null
        ? null
        : benchmarkOf(
            own,
            province.map((other) => standing(board, other)),
          ),
    share: shareOf(
      officeMonths(q, code(office)),
      province.flatMap((other) => officeMonths(q, code(other))),
    ),
    ...otherBlocks(board, [code(office)]),
  };
}

function groupRow(board: Board, offices: readonly FileRow[]): OracleRow {
  const { q } = board;
  return {
    sales: groupSales(board, offices),
    benchmark: null,
    share: shareOf(
      offices.flatMap((office) => officeMonths(q, code(office))),
      null,
    ),
    ...otherBlocks(board, offices.map(code)),
  };
}

function groupSales({ q, standings }: Board, offices: readonly FileRow[]): OracleRow {
  const sales = offices.map((office) => (standings.get(code(office)) as Standing).sales);
  const { uncategorised, ...answer } = salesAnswer(q, totalSales(q, sales));
  // A total of nothing at all has nothing to leave out.
  return offices.length === 0 || uncategorised === undefined
    ? answer
    : { ...answer, uncategorised };
}

function otherBlocks(board: Board, codes: readonly string[]): OracleRow {
  const { q } = board;
  if (q.category !== null) {
    const none = { coverage: null, penetration: null, promotion: null };
    return { ...none, visits: null, price: null, incidents: null };
  }
  return {
    ...censusOf(q, codes),
    promotion: promotionOf(q, codes),
    visits: visitsOf(q, codes),
    price: priceOf(q, codes),
    incidents: openIncidents(board.incidents, codes),
  };
}

function counted(board: Board, offices: readonly FileRow[]): Record<string, number> {
  const sales = offices.map((office) => standing(board, office).sales);
  return {
    offices: sales.length,
    withPlan: sales.filter((one) => one.plan !== null).length,
    reported: sales.filter((one) => one.actual !== null).length,
    compared: sales.filter((one) => one.completion !== null).length,
    lagging: sales.filter((one) => one.lagging).length,
  };
}
