import { describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import {
  countParameter,
  dayParameter,
  flagParameter,
  ledgerParameter,
  monthParameter,
  oneOf,
  periodParameter,
  readQuery,
  scopeParameter,
} from "../../../server/routes/parameters.ts";

/** The reason a parameter is refused with. */
function refusal(work: () => unknown): unknown {
  try {
    return { taken: work() };
  } catch (error) {
    if (error instanceof AppError && error.code === "request.bad_parameter")
      return error.details["reason"];
    throw error;
  }
}
const read = (text: string) => readQuery(new URLSearchParams(text), ["a", "b"]);

describe("readQuery", () => {
  it("takes known parameters once each, with a value", () => {
    expect(read("b=2&a=%E5%BB%A3")).toEqual({ a: "廣", b: "2" });
    expect(read("")).toEqual({});
  });

  it("names why it takes another no", () => {
    expect(refusal(() => read("c=1"))).toBe("unknown");
    expect(refusal(() => read("a=1&a=1"))).toBe("repeated");
    expect(refusal(() => read("a="))).toBe("empty");
    expect(refusal(() => read("a"))).toBe("empty");
    expect(refusal(() => read("__proto__=1"))).toBe("unknown");
  });
});

describe("parameters", () => {
  it("days are days of the calendar", () => {
    expect(dayParameter({ on: "2024-02-29" }, "on")).toBe("2024-02-29");
    expect(dayParameter({}, "on")).toBeNull();
    for (const on of [
      "2026-02-29",
      "2026-04-31",
      "2026-00-10",
      "2026-1-1",
      "1899-12-31",
      "3000-01-01",
    ]) {
      expect([on, refusal(() => dayParameter({ on }, "on"))]).toEqual([on, "malformed"]);
    }
  });

  it("months, periods and ledger numbers have one form", () => {
    expect(monthParameter({ m: "2026-12" }, "m")).toBe("2026-12");
    expect(refusal(() => monthParameter({ m: "2026-13" }, "m"))).toBe("malformed");
    for (const period of ["2026", "2026Q4", "2026-01"])
      expect(periodParameter({ period }, "period")).toBe(period);
    expect(refusal(() => periodParameter({ period: "2026Q5" }, "period"))).toBe("malformed");
    expect(ledgerParameter({ ledger: "0" })).toBe(0);
    expect(ledgerParameter({})).toBeNull();
    expect(refusal(() => ledgerParameter({ ledger: "007" }))).toBe("malformed");
  });

  it("a scope names a kind and a code, which may itself hold a colon", () => {
    expect(scopeParameter({})).toBeNull();
    expect(scopeParameter({ scope: "office:A:1" })).toBe("office:A:1");
    expect(refusal(() => scopeParameter({ scope: "office:" }))).toBe("malformed");
  });

  it("choices, flags and counts are taken as written or refused", () => {
    expect(oneOf({ by: "b" }, "by", ["a", "b"], "a")).toBe("b");
    expect(oneOf({}, "by", ["a", "b"], "a")).toBe("a");
    expect(refusal(() => oneOf({ by: "toString" }, "by", ["a"], "a"))).toBe("malformed");
    const flag = (value: string) => flagParameter({ f: value }, "f");
    expect([flag("true"), flag("1"), flag("false"), flag("0"), flagParameter({}, "f")]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const range = { min: 1, max: 5 };
    expect(countParameter({ n: "5" }, "n", range)).toBe(5);
    for (const n of ["0", "6", "-1", "1e0", "99999999999"]) {
      expect([n, refusal(() => countParameter({ n }, "n", range))]).toEqual([n, "malformed"]);
    }
  });
});
