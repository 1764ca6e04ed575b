import { describe, expect, it } from "vitest";
import { nameOfScope, readProvinces } from "../../../../web/features/shell/scopes.ts";

const provinces = readProvinces({
  kind: "offices",
  ledger: 1,
  rows: [
    office("GZ01", "廣州", "GD", "廣東"),
    office("FZ01", "福州", "FJ", "福建"),
    office("SZ01", "深圳", "GD", "廣東"),
  ],
});

function office(code: string, name: string, province: string, provinceName: string) {
  return {
    office_code: code,
    office_name: name,
    province_code: province,
    province_name: provinceName,
    opened_on: null,
    closed_on: "",
  };
}

describe("scopes", () => {
  it("gathers offices under their province, also when the rows are not together", () => {
    expect(provinces.map((p) => [p.code, p.offices.map((o) => o.code)])).toEqual([
      ["GD", ["GZ01", "SZ01"]],
      ["FJ", ["FZ01"]],
    ]);
  });

  it("takes an empty day for an unknown one", () => {
    expect(provinces[0]?.offices[0]).toMatchObject({ openedOn: null, closedOn: null });
  });

  it("names what it knows and nothing else", () => {
    expect(nameOfScope("province:FJ", provinces)).toBe("福建");
    expect(nameOfScope("office:SZ01", provinces)).toBe("廣東 › 深圳");
    expect(nameOfScope("office:XX", provinces)).toBeNull();
    expect(nameOfScope("company", provinces)).toBeNull();
  });

  it("is empty before the answer has come", () => {
    expect(readProvinces(undefined)).toEqual([]);
  });
});
