import type { Store } from "../../../server/store/store.ts";
import { commitRows } from "../reports/commit-rows.ts";
import type { Values } from "../reports/commit-rows.ts";

const office = (office_code: string, province_code: string): Values => ({
  office_code,
  office_name: `辦事處 ${office_code}`,
  province_code,
  province_name: province_code === "P1" ? "廣東" : "福建",
  city: "城",
});

/** Offices A1 and A2 in province P1, B1 in P2; dealers D1 (key account, 14 days) and D2 of A1, D3 of B1. */
export async function commitOffices(store: Store): Promise<void> {
  await commitRows(store, "offices", [office("A1", "P1"), office("A2", "P1"), office("B1", "P2")]);
  await commitRows(store, "products", [
    { sku: "K1", product_name: "茶", category: "茶" },
    { sku: "K2", product_name: "水", category: "水" },
  ]);
  const dealer = (dealer_code: string, office_code: string, given: Values = {}): Values => ({
    dealer_code,
    dealer_name: dealer_code,
    office_code,
    dealer_kind: "outlet",
    ...given,
  });
  await commitRows(store, "dealers", [
    dealer("D1", "A1", { key_account: "Y", visit_cycle_days: 14 }),
    dealer("D2", "A1"),
    dealer("D3", "B1", { key_account: "Y", visit_cycle_days: 7, opened_on: "2026-09-10" }),
  ]);
}

/** An observation of K1 at dealers, policy 95–105 around 100 yuan unless another is committed. */
export const seen = (office_code: string, date: string, price: number, given: Values = {}) => ({
  office_code,
  date,
  price,
  sku: "K1",
  level: "dealer",
  ...given,
});

/** The general policy of K1 at dealers from 2026 on, in 分. */
export const generalPolicy: Values = {
  sku: "K1",
  level: "dealer",
  guide_price: 10_000,
  floor_price: 9_500,
  ceiling_price: 10_500,
  valid_from: "2026-01-01",
};
