/** Provinces and offices a reader can choose from, made of the reference rows. */
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";

export type OfficeChoice = {
  code: string;
  name: string;
  provinceCode: string;
  provinceName: string;
  openedOn: string | null;
  closedOn: string | null;
};

export type ProvinceChoice = { code: string; name: string; offices: OfficeChoice[] };

/** Offices of the answer under their provinces, both in the order the server gives. */
export function readProvinces(answer: ReferenceAnswer | undefined): ProvinceChoice[] {
  const provinces = new Map<string, ProvinceChoice>();
  for (const row of answer?.rows ?? []) {
    const office: OfficeChoice = {
      code: text(row["office_code"]),
      name: text(row["office_name"]),
      provinceCode: text(row["province_code"]),
      provinceName: text(row["province_name"]),
      openedOn: textOrNull(row["opened_on"]),
      closedOn: textOrNull(row["closed_on"]),
    };
    let province = provinces.get(office.provinceCode);
    if (!province) {
      province = { code: office.provinceCode, name: office.provinceName, offices: [] };
      provinces.set(office.provinceCode, province);
    }
    province.offices.push(office);
  }
  return [...provinces.values()];
}

/** The name of a scope (`company`, `province:GD`, `office:GZ01`); null when it names nothing known. */
export function nameOfScope(scope: string, provinces: readonly ProvinceChoice[]): string | null {
  const [kind, code] = splitScope(scope);
  if (kind === "province") return provinces.find((p) => p.code === code)?.name ?? null;
  if (kind !== "office") return null;
  for (const province of provinces) {
    const office = province.offices.find((candidate) => candidate.code === code);
    if (office) return `${province.name} › ${office.name}`;
  }
  return null;
}

function splitScope(scope: string): [string, string] {
  const colon = scope.indexOf(":");
  return colon < 0 ? [scope, ""] : [scope.slice(0, colon), scope.slice(colon + 1)];
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}
