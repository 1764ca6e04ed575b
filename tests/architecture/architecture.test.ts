import { describe, expect, it } from "vitest";
import { wrongArrows } from "./arrows.ts";
import { circles } from "./circles.ts";
import { homeless } from "./homes.ts";
import { importsOf, readSources, type Source } from "./source.ts";

const product = readSources(["shared", "server", "web"]);
const everything = [...product, ...readSources(["tests"])];

/** `path: finding` for every finding, so that a failure says where. */
function findings(sources: readonly Source[], rule: (source: Source) => string[]): string[] {
  return sources.flatMap((source) => rule(source).map((finding) => `${source.path}: ${finding}`));
}

describe("what was looked at", () => {
  it("is the whole product: a check that scans nothing finds nothing", () => {
    for (const folder of ["shared/", "server/metrics/", "server/rollups/", "server/reports/"]) {
      expect(product.filter(({ path }) => path.startsWith(folder)).length).toBeGreaterThan(8);
    }
    expect(product.filter(({ path }) => path.startsWith("web/")).length).toBeGreaterThan(30);
    expect(product.length).toBeGreaterThan(250);
    expect(
      product.flatMap(importsOf).filter(({ target }) => target !== null).length,
    ).toBeGreaterThan(600);
  });
});

describe("the flow of imports", () => {
  it("never turns back, and web/ never reaches the server", () => {
    expect(findings(product, wrongArrows)).toEqual([]);
  });

  it.each([
    ["shared/money.ts", 'import { readFileSync } from "node:fs";'],
    [
      "shared/contract/performance.ts",
      'import type { Reading } from "../../server/access/reading.ts";',
    ],
    ["server/metrics/sales.ts", 'import { selectSales } from "../rollups/sales.ts";'],
    ["server/rollups/sales.ts", 'import { performanceReport } from "../reports/performance.ts";'],
    ["server/rollups/sales.ts", 'import { openStore } from "../store/open-store.ts";'],
    ["server/reports/performance.ts", 'import { app } from "../app.ts";'],
    ["server/routes/performance.ts", 'import { openStore } from "../store/open-store.ts";'],
    ["server/routes/performance.ts", 'import type { Tables } from "../store/tables.ts";'],
    ["server/import/check-file.ts", 'import { commit } from "../ledger/import-file.ts";'],
    ["web/pages/league-page.tsx", 'import type { Tables } from "../../server/store/tables.ts";'],
    ["web/vite.config.ts", 'import { x } from "../server/app.ts";'],
    ["web/features/league/row.tsx", 'import { Drop } from "../imports/drop.tsx";'],
    ["web/features/league/row.tsx", 'const page = await import("../../pages/league-page.tsx");'],
    ["web/charts/strip.tsx", 'export { useBoard } from "../api/queries.ts";'],
    ["web/format/number.ts", 'import { Card } from "../ui/card.tsx";'],
  ])("is found broken by %s with %s", (path, text) => {
    expect(wrongArrows({ path, text })).toHaveLength(1);
  });

  it.each([
    ["server/reports/performance.ts", 'import { selectSales } from "../rollups/sales.ts";'],
    ["server/reports/performance.ts", 'import type { OfficeRow } from "../store/tables.ts";'],
    ["web/features/league/row.tsx", 'import { Cell } from "./cell.tsx";'],
    [
      "shared/contract/sales.ts",
      '// import { x } from "../../server/app.ts";\nimport { z } from "zod";',
    ],
  ])("lets %s pass with %s", (path, text) => {
    expect(wrongArrows({ path, text })).toEqual([]);
  });
});

describe("two files", () => {
  it("never need each other, not even for a type", () => {
    expect(circles(everything)).toEqual([]);
  });

  it("are found where they do, however far around", () => {
    const source = (path: string, to: string): Source => ({
      path: `server/${path}.ts`,
      text: `import type { X } from "./${to}.ts";`,
    });
    const planted = [source("a", "b"), source("b", "c"), source("c", "b")];
    expect(circles(planted)).toEqual(["server/b.ts → server/c.ts → server/b.ts"]);
  });
});

describe("the one home of some things", () => {
  it("is kept", () => {
    expect(findings(product, homeless)).toEqual([]);
  });

  it.each([
    ["server/reports/a.ts", "const today = new Date();", "the clock"],
    ["web/features/league/a.ts", "const now = Date.now();", "the clock"],
    ["server/reports/a.ts", 'db.insertInto("offices")', "writing to the database"],
    ["server/routes/a.ts", "sql`INSERT INTO offices VALUES (1)`", "writing to the database"],
    ["server/people/a.ts", 'db.deleteFrom("auth_sessions")', "writing people and sessions"],
    ["server/people/a.ts", 'import { x } from "better-auth/minimal";', "loading better-auth"],
    ["server/access/a.ts", 'await import("@better-auth/kysely-adapter")', "loading better-auth"],
    ["web/pages/a.tsx", 'useQuery({ queryKey: ["a"] })', "query keys"],
    ["web/charts/a.tsx", "new Intl.NumberFormat()", "language-dependent formatting"],
    ["server/reports/a.ts", "amount.toLocaleString()", "language-dependent formatting"],
    ["web/charts/a.tsx", 'await fetch("/api/performance")', "fetching"],
    ["server/reports/a.ts", "process.env.PORT", "environment variables"],
  ])("is found broken by %s with %s", (path, text, name) => {
    expect(homeless({ path, text })).toEqual([name]);
  });

  it("does not take a comment for code", () => {
    const text = '/** Never `new Date()` here. */\n// nor Date.now()\nconst url = "http://x";';
    expect(homeless({ path: "server/reports/a.ts", text })).toEqual([]);
  });
});

describe("files", () => {
  const lines = ({ text }: Source) => text.split("\n").length - 1;

  it("stay short enough to be read: none over 300 lines", () => {
    const long = everything.filter((source) => lines(source) > 300);
    expect(long.map((source) => `${source.path}: ${lines(source)}`)).toEqual([]);
  });

  it("prove what they say: no test is skipped, alone or a plan for later", () => {
    const marks = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bTO[D]O\b|\bFIX[M]E\b|\bas any\b/;
    const self = "tests/architecture/architecture.test.ts";
    const found = everything.filter(({ path, text }) => path !== self && marks.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("carry no names in capitals, blanks or underscores", () => {
    const odd = everything.filter(
      ({ path }) => !/^[a-z0-9./-]+$/.test(path.replace(/zh-Han[st]/g, "")),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
