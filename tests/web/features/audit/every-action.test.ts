import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorStatus } from "../../../../server/errors.ts";
import { routeTable } from "../../../../server/routes/table.ts";
import { auditTexts } from "../../../../shared/i18n/zh-Hant/audit.ts";

const server = join(import.meta.dirname, "../../../../server");

/** Actions the server's own code names where it tells the audit; those of routes stand in their table. */
function toldInSource(): string[] {
  return readdirSync(server, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("routes/"))
    .flatMap((file) => {
      const text = readFileSync(join(server, file), "utf8");
      return [...text.matchAll(/\baction: "(\w+)"/g)].map(([, name]) => name ?? "");
    });
}

const { deeds, sentences, reasons } = auditTexts.audit;
const told = toldInSource();
// A read that is refused is told of by what it would have been allowed to do.
const ofRoutes = routeTable
  .filter(({ action }) => action !== "none")
  .map(({ audit, action }) => audit ?? action);
const written = [
  ...new Set([...told, ...ofRoutes, ...routeTable.flatMap(({ audit }) => audit ?? [])]),
];

describe("the texts of the audit", () => {
  it("know every action the server can write: an entry without a sentence tells nobody anything", () => {
    expect(written.filter((action) => !Object.hasOwn(deeds, action))).toEqual([]);
    expect(written.filter((action) => !Object.hasOwn(sentences, action))).toEqual([]);
  });

  it("were held against all there is: the scan would pass on nothing", () => {
    expect(told).toEqual(expect.arrayContaining(["restore", "leave_demo", "sign_in", "undo"]));
    expect(written.length).toBeGreaterThan(25);
  });

  it("name the same actions for the filters and in the sentences", () => {
    expect(Object.keys(sentences)).toEqual(Object.keys(deeds));
  });

  it("have a reason for every way the company's sign-in ends at the door: its entries carry no code", () => {
    const files = ["people/commands/company-sign-in.ts", "company/company-sign-in.ts"];
    const known = files.flatMap((file) => {
      const [, union = ""] =
        /readonly reason: ([^;]+);/.exec(readFileSync(join(server, file), "utf8")) ?? [];
      return [...union.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "");
    });
    expect(known).toHaveLength(6);
    expect(known.filter((reason) => !Object.hasOwn(reasons, reason))).toEqual([]);
  });

  it("have a reason for whatever is refused for who asks", () => {
    const refusals = Object.entries(errorStatus)
      .filter(([code, status]) => [401, 403].includes(status) && !code.startsWith("request."))
      .map(([code]) => code);
    expect(refusals.filter((code) => !Object.hasOwn(reasons, code))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(3);
  });
});
