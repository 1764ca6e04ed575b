import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../../shared/i18n/language.ts";
import { parseAddress, readSearch, themes, writeAddress } from "../../../web/app/search.ts";
import { moneyUnits } from "../../../web/format/number.ts";

describe("the address", () => {
  it("keeps a year a text: 2026 must not come back as a number", () => {
    expect(readSearch(parseAddress("?period=2026"))).toEqual({ period: "2026" });
  });

  it("opens an old or mistyped link without what it cannot read", () => {
    const link = "?period=2026-13&lang=fr&scope=city:X&unit=k&ledger=-1&sort=x&explain=a@b&q=&z=1";
    expect(readSearch(parseAddress(link))).toEqual({});
  });

  it("is easy to read: colons and at signs are not escaped", () => {
    const text = writeAddress({ scope: "province:GD", explain: "sales.actual@office:GZ01" });
    expect(text).toBe("?explain=sales.actual@office:GZ01&scope=province:GD");
  });

  it("gives back every view it was made from", () => {
    const code = fc.stringMatching(/^[A-Z0-9甲&=+%# ]{1,8}$/);
    const view = fc.record(
      {
        lang: fc.constantFrom(...languages),
        theme: fc.constantFrom(...themes),
        unit: fc.constantFrom(...moneyUnits),
        period: fc.constantFrom("2026", "2026Q3", "2026-09"),
        scope: code.map((one) => `office:${one}`),
        on: fc.constant("2026-09-16"),
        ledger: fc.nat(),
        sort: fc.constantFrom("growth.desc", "name.asc"),
        q: fc.string({ minLength: 1, maxLength: 20 }),
        group: fc.constant("province" as const),
        explain: code.map((one) => `sales.actual@office:${one}`),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(view, (search) => {
        expect(readSearch(parseAddress(writeAddress(search)))).toEqual(search);
      }),
    );
  });
});
