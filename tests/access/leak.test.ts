/** Whatever is answered to somebody is made of what that person may see, and of all of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { engines } from "../setup/engines.ts";
import {
  bits,
  code,
  decode,
  leaves,
  movedBit,
  officeOf,
  offices,
  unit,
  whole,
} from "./bitmask-company.ts";
import { tell } from "./counts.ts";
import { openCompany, type Company } from "./open-company.ts";
import { names, seenBy } from "./principals.ts";
import { referenceQuestions, rowQuestions, scopedQuestions } from "./questions.ts";

const imports = Array.from({ length: 17 }, (_, i) => `/api/imports/${i + 1}`);
const asked = [
  ...Object.values(scopedQuestions).flat(),
  ...rowQuestions,
  ...referenceQuestions.places,
  ...referenceQuestions.people,
];
const questions = [...asked, "/api/imports", ...imports];

const officesOf = (name: string): ReadonlySet<number> => new Set(seenBy(name).map(officeOf));
const reps: Readonly<Record<string, RegExp>> = {
  sales_rep: /-other$|-moved$|^XS|^MOVED$/,
  rep_moved: /-other$|-person$|^X?S\d/,
};

/** True of a text that names somebody or something out of sight. */
function isForeign(name: string, text: string): boolean {
  if (reps[name]?.test(text)) return true;
  const own = officesOf(name);
  // The person who was moved has a place in both; the office that is gone has none.
  const moved = name === "rep_moved" ? 1 : -1;
  return (
    text.includes("-O99-") ||
    offices.some(
      (i) => !own.has(i) && i !== moved && (text.includes(`-${code(i)}-`) || text === code(i)),
    )
  );
}

describe.each(whole ? engines : (["sqlite"] as const))(
  "every total of every answer on %s",
  (engine) => {
    let company: Company;
    const counts = { answers: 0, decoded: 0, texts: 0 };
    beforeAll(async () => {
      company = await openCompany(engine);
    });
    afterAll(async () => {
      await company.close();
      tell({ what: "leak", engine, offices: offices.length, ...counts });
    });

    async function answerOf(name: string, path: string): Promise<unknown> {
      const response = await company.ask(name, path);
      const body: unknown = await response.json();
      counts.answers += 1;
      return response.status === 200 ? body : null;
    }

    it.each(names)("to %s is made of what is in scope alone", async (name) => {
      const own = new Set(seenBy(name));
      const leaks: string[] = [];
      let decoded = 0;
      for (const path of questions) {
        for (const leaf of leaves(await answerOf(name, path))) {
          if (typeof leaf === "number") {
            const parts = decode(leaf);
            decoded += parts ? 1 : 0;
            const outside = parts?.filter((bit) => !own.has(bit)) ?? [];
            if (outside.length > 0) leaks.push(`${path}: ${leaf} holds ${outside.join()}`);
          } else {
            counts.texts += 1;
            if (isForeign(name, leaf)) {
              leaks.push(`${path}: ${leaf}`);
            }
          }
        }
      }
      counts.decoded += decoded;
      expect(leaks).toEqual([]);
      if (own.size > 0) expect(decoded).toBeGreaterThan(3);
      else expect(decoded).toBe(0);
    });

    it.each(names.filter((name) => seenBy(name).length > 0))(
      "to %s counts all in scope",
      async (name) => {
        const by = reps[name] ? "&by=staff" : "";
        const answer = (await answerOf(
          name,
          `/api/performance?period=2026-08${by}`,
        )) as PerformanceAnswer;
        expect(decode(answer.total.sales.plan ?? 0)).toEqual(seenBy(name));
        expect(decode(answer.total.sales.prior ?? 0)).toEqual(seenBy(name));
      },
    );

    it("would be seen if it leaked: a sum of two names both", () => {
      expect(decode(unit * (2 ** 3 + 2 ** 7))).toEqual([3, 7]);
      expect(decode(unit * 2 ** movedBit)).toEqual([movedBit]);
      expect(decode(unit * 2 ** bits.length)).toBeNull();
      expect(decode(unit + 1)).toBeNull();
      expect(isForeign("city_manager", "Canary-O01-office")).toBe(true);
      expect(isForeign("sales_rep", "Canary-O00-other")).toBe(true);
    });
  },
);

describe("what lies outside a scope", () => {
  let plain: Company;
  beforeAll(async () => {
    plain = await openCompany("sqlite");
  });
  afterAll(() => plain.close());

  const inside = [
    "city_manager",
    "business_manager",
    "sales_rep",
    "screen_office",
    "steward_province",
  ];
  // Each makes a company of its own.
  it.each(inside)(
    "does not move a byte of what %s is answered",
    { timeout: 120_000 },
    async (name) => {
      const own = officesOf(name);
      const altered = await openCompany("sqlite", new Set(offices.filter((i) => !own.has(i))));
      try {
        for (const path of asked) {
          const [first, second] = [await plain.ask(name, path), await altered.ask(name, path)];
          expect([path, second.status, bare(await second.text())]).toEqual([
            path,
            first.status,
            bare(await first.text()),
          ]);
        }
      } finally {
        await altered.close();
      }
    },
  );
});

/** Without the province's own figures, which may differ and are told coarsely (attacks.test.ts). */
function bare(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    ["benchmark", "province", "provinceValue", "vsProvincePp"].includes(key) ? undefined : value,
  );
}
