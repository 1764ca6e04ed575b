/** policy.csv, written by hand, against the product: who may ask what of whom. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Principal } from "../../server/access/principal.ts";
import { consolePrincipal } from "../../server/access/principal.ts";
import { openTestApp, origin, type TestApp } from "../routes/test-app.ts";
import { bitmaskFiles, importFiles } from "./bitmask-company.ts";
import { principals } from "./principals.ts";
import { referenceQuestions, rowQuestions, scopedQuestions } from "./questions.ts";

let app: TestApp;
let asker: Principal | null = consolePrincipal;
beforeAll(async () => {
  app = await openTestApp(null, () => asker);
  await importFiles(app, bitmaskFiles());
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

const [header, ...lines] = readFileSync(new URL("policy.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const names = (header ?? []).slice(2);

const targets: Readonly<Record<string, string | null>> = {
  default: null,
  own: "own",
  company: "company",
  own_province: "province:P1",
  foreign_province: "province:P3",
  own_office: "office:O00",
  sibling_office: "office:O01",
  foreign_office: "office:O05",
  missing_office: "office:NOPE",
};
/** Kinds a sales representative has no own rows of are refused as a whole, wherever they lie. */
const notOwn =
  /kind=(offices|market_sizes|outlet_census|promotions|promo_spend|price_observations)$/;

function questionsOf(group: string, relation: string): readonly (readonly [string, RequestInit])[] {
  const get = (path: string) => [path, {}] as const;
  const scope = targets[relation] ?? null;
  const scoped = scopedQuestions[group];
  if (scoped) {
    return scoped.map((path) => get(scope === null ? path : `${path}&scope=${scope}`));
  }
  const office = scope?.replace("office:", "");
  if (group === "rows")
    return rowQuestions.map((path) => get(office ? `${path}&office=${office}` : path));
  if (group === "places") return referenceQuestions.places.map(get);
  if (group === "persons") return referenceQuestions.people.map(get);
  if (group === "imports") return [get("/api/imports")];
  if (group === "live") return [get("/api/live")];
  if (group === "health") return [get("/api/health"), get("/api/installation")];
  if (group === "leave_demo") return [["/api/installation/own", { method: "POST" }]];
  const post = (path: string) => [path, { method: "POST" }] as const;
  // Sent without a body: 415 is who was let through to be asked for one.
  if (group === "own_factor") {
    return ["begin", "confirm", "remove"].map((one) => post(`/api/account/second-factor/${one}`));
  }
  if (group === "persons_factor") return [post("/api/people/none/second-factor/remove")];
  if (group === "sign_in") return ["sign-in/code", "forgotten"].map((one) => post(`/api/${one}`));
  if (group === "company_sign_in") {
    return [get("/api/company-sign-in"), get("/api/company-sign-in/back?code=x")];
  }
  if (group === "undo") return [["/api/imports/1/undo", { method: "POST" }]];
  const text =
    relation === "company_kind"
      ? "sku,product_name,category\nK9,tea,tea\n"
      : `period,office_code,amount\n2026-10,${office},1\n`;
  const body = new FormData();
  body.set("file", new File([text], "file.csv"));
  return [["/api/imports?kind=auto&mode=preview", { method: "POST", body }]];
}

/** The status a commit of the previewed file would have. */
async function committing(response: Response): Promise<number> {
  if (response.status !== 200) return response.status;
  const report = (await response.json()) as { wouldBe: string };
  return report.wouldBe === "refused" ? 422 : 200;
}

describe("every role against every target", () => {
  it("is a whole table: one column for everybody there is", () => {
    expect([...names].sort()).toEqual(Object.keys(principals).sort());
    for (const line of lines) expect(line).toHaveLength(names.length + 2);
  });

  it.each(
    lines.map(([group = "", relation = "", ...expected]) => [group, relation, expected] as const),
  )("%s of %s", async (group, relation, expected) => {
    const found: string[] = [];
    const wanted: string[] = [];
    for (const [place, name] of names.entries()) {
      for (const [path, init] of questionsOf(group, relation)) {
        asker = principals[name] ?? null;
        const response = await app.ask(path, { ...init, headers: { origin } });
        const status = group === "import" ? await committing(response) : response.status;
        if (!response.bodyUsed) await response.body?.cancel();
        const withheld =
          name === "sales_rep" && group === "rows" && notOwn.test(path.split("&")[0] ?? "");
        const wants = expected[place] ?? "";
        wanted.push(`${name} ${path} ${withheld && wants === "200" ? "403" : wants}`);
        found.push(`${name} ${path} ${status}`);
      }
    }
    expect(found).toEqual(wanted);
  });

  it("answers a foreign scope in the very words of one that does not exist", async () => {
    asker = principals["city_manager"] ?? null;
    const bodyOf = async (scope: string): Promise<string> => {
      const response = await app.get(`/api/performance?period=2026-08&scope=office:${scope}`);
      return (await response.text()).replaceAll(scope, "…");
    };
    expect(await bodyOf("O01")).toBe(await bodyOf("NOPE"));
  });
});
