/** Whatever is answered to somebody is made of the offices that person may see, and of all of those. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { consolePrincipal, type Principal } from "../../server/access/principal.ts";
import { openTestApp, type TestApp } from "../routes/test-app.ts";
import {
  bitmaskFiles,
  code,
  decode,
  importFiles,
  leaves,
  offices,
  unit,
} from "./bitmask-company.ts";
import { principals, seen } from "./principals.ts";
import { referenceQuestions, rowQuestions, scopedQuestions } from "./questions.ts";

const questions = [
  ...Object.values(scopedQuestions).flat(),
  ...rowQuestions,
  ...referenceQuestions.places,
  ...referenceQuestions.people,
  "/api/imports",
  ...Array.from({ length: 14 }, (_, i) => `/api/imports/${i + 1}`),
];
const foreign = Object.fromEntries(
  Object.keys(principals).map((name) => [
    name,
    offices.filter((i) => !(seen[name] ?? []).includes(i)),
  ]),
);

let asker: Principal | null = consolePrincipal;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(null, () => asker);
  await importFiles(app, bitmaskFiles());
});
afterAll(() => app.close());

async function answerOf(name: string, path: string): Promise<unknown> {
  asker = principals[name] ?? null;
  const response = await app.get(path);
  return response.status === 200 ? response.json() : null;
}

describe("every total of every answer", () => {
  it.each(Object.keys(principals))("to %s is made of offices in scope alone", async (name) => {
    let decoded = 0;
    const leaks: string[] = [];
    const others = foreign[name] ?? [];
    for (const path of questions) {
      for (const leaf of leaves(await answerOf(name, path))) {
        if (typeof leaf === "number") {
          const parts = decode(leaf);
          decoded += parts ? 1 : 0;
          const outside = parts?.filter((i) => others.includes(i)) ?? [];
          if (outside.length > 0) leaks.push(`${path}: ${leaf} holds ${outside.map(code).join()}`);
        } else if (others.some((i) => leaf.includes(`-${code(i)}-`) || leaf === code(i))) {
          leaks.push(`${path}: ${leaf}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    if ((seen[name] ?? []).length > 0) expect(decoded).toBeGreaterThan(3);
  });

  it.each(Object.keys(principals).filter((name) => (seen[name] ?? []).length > 0))(
    "to %s counts all offices in scope",
    async (name) => {
      const by = name === "sales_rep" ? "&by=staff" : "";
      const answer = (await answerOf(
        name,
        `/api/performance?period=2026-08${by}`,
      )) as PerformanceAnswer;
      expect(decode((answer.total.sales.plan ?? 0) as number)).toEqual(seen[name]);
      expect(decode((answer.total.sales.prior ?? 0) as number)).toEqual(seen[name]);
    },
  );

  it("would be seen if it leaked: a sum of two offices names both", () => {
    expect(decode(unit * (2 ** 3 + 2 ** 7))).toEqual([3, 7]);
    expect(decode(unit + 1)).toBeNull();
  });
});

describe("what lies outside a scope", () => {
  const inside = [
    "city_manager",
    "business_manager",
    "sales_rep",
    "screen_office",
    "steward_province",
  ];
  it.each(inside)("does not move a byte of what %s is answered", async (name) => {
    const altered = await openTestApp(null, () => asker);
    try {
      asker = consolePrincipal;
      await importFiles(altered, bitmaskFiles(new Set(foreign[name])));
      asker = principals[name] ?? null;
      const asked = questions.filter((path) => !path.startsWith("/api/imports"));
      for (const path of asked) {
        const [one, two] = [await app.get(path), await altered.get(path)];
        expect([path, two.status, bare(await two.text())]).toEqual([
          path,
          one.status,
          bare(await one.text()),
        ]);
      }
    } finally {
      await altered.close();
    }
  });
});

/** Without the province's own figures, which may differ and are told coarsely (tests of discretion). */
function bare(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    ["benchmark", "province", "provinceValue", "vsProvincePp"].includes(key) ? undefined : value,
  );
}
