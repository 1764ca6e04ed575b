/** policy.csv against the product: who may ask what of whom. Whole on SQLite, a pairwise set on PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "../../server/routes/table.ts";
import { engines } from "../setup/engines.ts";
import { origin } from "../routes/test-app.ts";
import { whole } from "./bitmask-company.ts";
import { tell } from "./counts.ts";
import { openCompany, type Company } from "./open-company.ts";
import { pairwiseCells } from "./pairwise-cells.ts";
import { columns, rules, type Rule } from "./policy.ts";
import { names } from "./principals.ts";
import { notAsked, questionsOf, type Question } from "./questions.ts";

/** Kinds a sales representative has no own rows of are refused as a whole, wherever they lie. */
const notOwn =
  /kind=(offices|market_sizes|outlet_census|promotions|promo_spend|price_observations)$/;
const reps = new Set(["sales_rep", "rep_moved"]);

/** The status a commit of the previewed file would have. */
async function committing(response: Response): Promise<number> {
  if (response.status !== 200) return response.status;
  const report = (await response.json()) as { wouldBe: string };
  return report.wouldBe === "refused" ? 422 : 200;
}

function wanted({ group, expected }: Rule, name: string, [path]: Question): string {
  const wants = expected[columns.indexOf(name)] ?? "";
  const withheld = reps.has(name) && group === "rows" && notOwn.test(path.split("&")[0] ?? "");
  return withheld && wants === "200" ? "403" : wants;
}

/** As policy.csv would say it. */
const shown = (status: number, wants: string): string =>
  wants === "any" && status !== 401 && status !== 403 ? "any" : String(status);

describe("policy.csv", () => {
  it("is a whole table: one column for everybody there is", () => {
    expect([...columns].sort()).toEqual([...names].sort());
    for (const { expected } of rules) expect(expected).toHaveLength(columns.length);
    expect(new Set(rules.map(({ group, relation }) => `${group} ${relation}`)).size).toBe(
      rules.length,
    );
  });

  it("asks every route of the table", () => {
    const asked = new Set<string>(Object.keys(notAsked));
    for (const { group, relation } of rules) {
      for (const [path, { method = "GET" }] of questionsOf(group, relation)) {
        const place = new URL(path, origin).pathname;
        const route = routeTable.find((one) => one.method === method && matches(one.path, place));
        asked.add(`${method} ${route?.path ?? place}`);
      }
    }
    expect([...asked].sort()).toEqual(
      routeTable.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });
});

function matches(pattern: string, path: string): boolean {
  const [a, b] = [pattern.split("/"), path.split("/")];
  return a.length === b.length && a.every((part, i) => part.startsWith(":") || part === b[i]);
}

describe.each(engines)("every role against every target on %s", (engine) => {
  let company: Company;
  const counts = { routes: new Set<string>(), tried: 0, passed: 0 };
  beforeAll(async () => {
    company = await openCompany(engine);
  });
  afterAll(async () => {
    await company.close();
    expect(company.app.surprises).toEqual([]);
    const { routes, tried, passed } = counts;
    tell({
      what: "matrix",
      engine,
      rules: rules.length,
      principals: names.length,
      questions: routes.size,
      tried,
      passed,
    });
  });
  const cells = whole || engine === "sqlite" ? null : pairwiseCells(rules, columns);

  it.each(rules.map((rule) => [rule.group, rule.relation, rule] as const))(
    "%s of %s",
    async (group, relation, rule) => {
      const found: string[] = [];
      const wants: string[] = [];
      const questions = questionsOf(group, relation);
      for (const [at, name] of columns.entries()) {
        const cell = `${group} ${relation} ${name}`;
        if (cells && !cells.has(cell)) continue;
        const asked = cells ? [questions[at % questions.length] as Question] : questions;
        for (const question of asked) {
          const [path, init] = question;
          const wish = wanted(rule, name, question);
          const response = await company.ask(name, path, init);
          const status = group === "import" ? await committing(response) : response.status;
          if (!response.bodyUsed) await response.body?.cancel();
          wants.push(`${name} ${path} ${wish}`);
          found.push(`${name} ${path} ${shown(status, wish)}`);
          counts.routes.add(`${init.method ?? "GET"} ${path}`);
        }
        const [path, init] = questions[0] as Question;
        if (init.method === undefined) {
          // What may not be read may not be looked at either.
          const wish = wanted(rule, name, [path, init]);
          const head = await company.ask(name, path, { method: "HEAD" });
          wants.push(`${name} HEAD ${path} ${wish}`);
          found.push(`${name} HEAD ${path} ${shown(head.status, wish)}`);
        }
      }
      counts.tried += wants.length;
      counts.passed += wants.filter((wish, i) => wish === found[i]).length;
      expect(found).toEqual(wants);
    },
  );

  it.each(["office:O01", "office:O99", "province:P3"])(
    "answers the foreign scope %s in the very words of one that does not exist",
    async (scope) => {
      const missing = scope.replace(/:.*/, ":NOPE");
      const bodyOf = async (asked: string): Promise<string> => {
        const path = `/api/performance?period=2026-08&scope=${asked}`;
        const response = await company.ask("city_manager", path);
        return (await response.text()).replaceAll(asked, "…");
      };
      expect(await bodyOf(scope)).toBe(await bodyOf(missing));
    },
  );

  it("answers a foreign import in the very words of one that does not exist", async () => {
    const bodyOf = async (number: string): Promise<string> => {
      const response = await company.ask("city_manager", `/api/imports/${number}`);
      return (await response.text()).replaceAll(number, "…");
    };
    expect(await bodyOf("1")).toBe(await bodyOf("99"));
  });
});
