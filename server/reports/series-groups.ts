import type { OfficeRow } from "../store/tables.ts";
import { groupBy } from "./group-by.ts";

/** One line of a series: a code, a name, and the offices that stand behind it. */
export type SeriesGroup = {
  readonly code: string;
  readonly name: string;
  readonly offices: readonly OfficeRow[];
};

/** The lines of a series by office, province or company, in the order of the offices. */
export function seriesGroups(
  offices: readonly OfficeRow[],
  by: "office" | "province" | "company",
): SeriesGroup[] {
  if (by === "company") return [{ code: "company", name: "company", offices }];
  if (by === "office") {
    return offices.map((office) => ({
      code: office.office_code,
      name: office.office_name,
      offices: [office],
    }));
  }
  return [...groupBy(offices, (office) => office.province_code)].map(([code, group]) => ({
    code,
    name: group[0]?.province_name ?? code,
    offices: group,
  }));
}
