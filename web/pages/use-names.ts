import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReferenceAnswer } from "../../shared/contract/reference.ts";
import { referenceQuery } from "../api/board-queries.ts";
import type { ProvinceChoice } from "../features/shell/scopes.ts";

/** Names of offices by code. */
export function useOfficeNames(provinces: readonly ProvinceChoice[]): ReadonlyMap<string, string> {
  return useMemo(
    () =>
      new Map(
        provinces.flatMap(({ offices }) => offices.map(({ code, name }) => [code, name] as const)),
      ),
    [provinces],
  );
}

/** Names of items by sku; empty while they are on the way. */
export function useItemNames(ledger: number | null): ReadonlyMap<string, string> {
  const products = useQuery(referenceQuery("products", ledger)).data;
  return useMemo(() => namesOf(products, "sku", "product_name"), [products]);
}

/** Names of one column by the code of another. */
export function namesOf(
  answer: ReferenceAnswer | undefined,
  code: string,
  name: string,
): ReadonlyMap<string, string> {
  return new Map((answer?.rows ?? []).map((row) => [String(row[code]), String(row[name])]));
}
