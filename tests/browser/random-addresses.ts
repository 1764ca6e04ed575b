/** Addresses of boards with filters drawn by chance, the same for the same seed. */
import { languages } from "../../shared/i18n/language.ts";
import { incidentStates, priceLevels, themes } from "../../web/app/search.ts";
import { moneyUnits } from "../../web/format/number.ts";

const periods = ["2026", "2025", "2026Q3", "2026Q1", "2025Q4", "2026-09", "2026-06", "2025-02"];
const scopes = ["company", "province:FJ", "province:GD", "office:FS01", "office:QZ01"];
const columns = ["name", "completion", "delta", "share", "growth"];

/** Filters of each board; every one may stay as it is by itself. */
const boards: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "/": {
    sort: columns.flatMap((column) => [`${column}.asc`, `${column}.desc`]),
    q: ["州", "FS", "nobody"],
    group: ["province"],
  },
  "/office": {},
  "/share": {},
  "/price": { level: priceLevels, state: incidentStates, sku: ["YL001", "YL006"] },
};
const everywhere = {
  period: periods,
  scope: scopes,
  unit: moneyUnits,
  lang: languages,
  theme: themes.filter((theme) => theme !== "system"),
  on: ["2026-08-31", "2026-03-15"],
  ledger: ["14"],
};

export function randomAddresses(count: number, seed: number): string[] {
  const next = chances(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, () => {
    const path = pick(Object.keys(boards));
    const filters = Object.entries({ ...everywhere, ...boards[path] })
      .filter(() => next() < 0.5)
      .map(([name, values]): [string, string] => [name, pick(values)])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const query = new URLSearchParams(filters).toString().replaceAll("%3A", ":");
    return query === "" ? path : `${path}?${query}`;
  });
}

/** Numbers in [0, 1), mulberry32. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
