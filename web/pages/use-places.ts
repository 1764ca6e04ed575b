import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { staffQuery } from "../api/administration.ts";
import { officesQuery } from "../api/queries.ts";
import { readProvinces } from "../features/shell/scopes.ts";
import type { Place, Places } from "../ui/places.ts";

/** Provinces, offices and staff a scope may name; empty until they have come. */
export function usePlaces(): Places {
  const offices = useQuery(officesQuery(null)).data;
  const staff = useQuery(staffQuery()).data;
  return useMemo(() => {
    const provinces = readProvinces(offices);
    const office = provinces.flatMap((province) =>
      province.offices.map(({ code, name }) => ({ code, name, group: province.name })),
    );
    const officeNames = new Map(office.map(({ code, name }) => [code, name]));
    const people = new Map<string, Place>();
    // A person who moved has a row for each office; the last one is where they are.
    for (const row of staff?.rows ?? []) {
      const code = String(row["staff_code"]);
      const group = officeNames.get(String(row["office_code"])) ?? null;
      people.set(code, { code, name: String(row["staff_name"]), group });
    }
    return {
      province: provinces.map(({ code, name }) => ({ code, name, group: null })),
      office,
      staff: [...people.values()],
    };
  }, [offices, staff]);
}
