/**
 * What files and undos leave visible, replayed over plain maps: the kinds, keys and references are
 * written down here once more, so that a slip in the product's own tables shows.
 */
import { cell, type Company, type FileRow } from "./company.ts";

type KindModel = {
  readonly key: (row: FileRow) => string;
  /** Column → what it must name. */
  readonly names: Readonly<Record<string, string>>;
};

const by =
  (...columns: readonly string[]) =>
  (row: FileRow): string =>
    columns.map((column) => (column === "line_no" ? lineOf(row) : cell(row, column))).join("|");
const lineOf = (row: FileRow): string => cell(row, "line_no") || "1";
const office = { office_code: "office" };

export const kindModels: Readonly<Record<string, KindModel>> = {
  offices: { key: by("office_code"), names: {} },
  products: { key: by("sku"), names: {} },
  workdays: { key: by("date"), names: {} },
  staff: { key: by("staff_code", "from_date"), names: { ...office, manager_code: "staff" } },
  dealers: { key: by("dealer_code"), names: { ...office, staff_code: "staff" } },
  sales_plans: {
    key: by("period", "office_code", "staff_code", "category"),
    names: { ...office, staff_code: "staff", category: "category" },
  },
  sales_actuals: {
    key: (row) =>
      cell(row, "doc_no") === ""
        ? by("date", "office_code", "staff_code", "dealer_code", "sku", "line_no")(row)
        : `#${by("office_code", "doc_no", "line_no")(row)}`,
    names: { ...office, staff_code: "staff", dealer_code: "dealer", sku: "sku" },
  },
  market_sizes: {
    key: by("month", "office_code", "category"),
    names: { ...office, category: "category" },
  },
  outlet_census: { key: by("month", "office_code"), names: office },
  promotions: { key: by("promo_code"), names: { ...office, category: "category" } },
  promo_spend: { key: by("voucher_no", "line_no"), names: { promo_code: "promo" } },
  visits: {
    key: by("date", "dealer_code", "staff_code", "line_no"),
    names: { dealer_code: "dealer", staff_code: "staff" },
  },
  price_policies: {
    key: by("sku", "level", "province_code", "valid_from"),
    names: { sku: "sku", province_code: "province" },
  },
  price_observations: {
    key: by("date", "office_code", "dealer_code", "sku", "level", "line_no"),
    names: { ...office, dealer_code: "dealer", sku: "sku" },
  },
};

/** Where codes come from: kind and column. */
const sources: Readonly<Record<string, readonly [string, string]>> = {
  office: ["offices", "office_code"],
  province: ["offices", "province_code"],
  staff: ["staff", "staff_code"],
  dealer: ["dealers", "dealer_code"],
  sku: ["products", "sku"],
  category: ["products", "category"],
  promo: ["promotions", "promo_code"],
};

/** A visible row: its values and the import it first came with. */
export type ModelRow = { readonly values: FileRow; readonly origin: number };
type Change = { readonly key: string; readonly before: ModelRow | null; readonly after: ModelRow };
type Entry = { readonly kind: string; readonly changes: readonly Change[]; undone: boolean };

export type Told = {
  readonly status: "committed" | "unchanged" | "refused";
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
};
export type UndoTold =
  | { readonly done: true; readonly removed: number; readonly restored: number }
  | { readonly done: false; readonly code: string; readonly undoFirst: readonly number[] };

export type LedgerModel = {
  head(): number;
  visible(): Company;
  rows(kind: string): readonly ModelRow[];
  importRows(kind: string, rows: readonly FileRow[], columns: readonly string[]): Told;
  undo(number: number): UndoTold;
};

export function ledgerModel(): LedgerModel {
  const tables = new Map(
    Object.keys(kindModels).map((kind) => [kind, new Map<string, ModelRow>()]),
  );
  /** Entry N stands at N − 1; an undo is null. */
  const entries: (Entry | null)[] = [];
  const table = (kind: string): Map<string, ModelRow> => tables.get(kind) as Map<string, ModelRow>;
  const codes = (name: string): Set<string> => {
    const [kind, column] = sources[name] as readonly [string, string];
    return new Set([...table(kind).values()].map(({ values }) => cell(values, column)));
  };

  /** A row's codes that nothing visible and nothing of the same file carries. */
  const isKnown = (kind: string, row: FileRow, file: readonly FileRow[]): boolean =>
    Object.entries((kindModels[kind] as KindModel).names).every(([column, name]) => {
      const code = cell(row, column);
      if (code === "" || code === "(空)") return true;
      const [home, own] = sources[name] as readonly [string, string];
      if (name === "category" && table("products").size === 0) return true;
      return (
        codes(name).has(code) || (home === kind && file.some((other) => cell(other, own) === code))
      );
    });

  return {
    head: () => entries.length,
    visible: () =>
      Object.fromEntries(
        [...tables].map(([kind, rows]) => [kind, [...rows.values()].map(({ values }) => values)]),
      ),
    rows: (kind) => [...table(kind).values()],
    importRows: (kind, rows, columns) => {
      const none = { added: 0, corrected: 0, unchanged: 0 };
      if (!rows.every((row) => isKnown(kind, row, rows))) return { status: "refused", ...none };
      const number = entries.length + 1;
      const told = { ...none };
      const changes: Change[] = [];
      for (const row of rows) {
        const key = (kindModels[kind] as KindModel).key(row);
        const before = table(kind).get(key) ?? null;
        const values = merged(row, before?.values ?? null, columns);
        if (before && isEqual(values, before.values, columns)) told.unchanged += 1;
        else {
          if (before) told.corrected += 1;
          else told.added += 1;
          changes.push({ key, before, after: { values, origin: number } });
        }
      }
      if (changes.length === 0) return { status: "unchanged", ...told };
      for (const { key, after } of changes) table(kind).set(key, after);
      entries.push({ kind, changes, undone: false });
      return { status: "committed", ...told };
    },
    undo: (number) => {
      const entry = entries[number - 1];
      if (entry === undefined) return refused("import.unknown", []);
      if (entry === null || entry.undone) return refused("undo.not_undoable", []);
      const rows = table(entry.kind);
      const standing = entry.changes.filter(({ key, after }) => rows.get(key) !== after);
      if (standing.length > 0) {
        return refused("undo.corrected_later", correctors(entries, entry, standing));
      }
      const had = new Map(Object.keys(sources).map((name) => [name, codes(name)]));
      for (const { key, before } of entry.changes) {
        if (before) rows.set(key, before);
        else rows.delete(key);
      }
      const dependents = laterUsers(number, had);
      if (dependents.length > 0) {
        for (const { key, after } of entry.changes) rows.set(key, after);
        return refused("undo.has_dependents", dependents);
      }
      entry.undone = true;
      entries.push(null);
      const restored = entry.changes.filter(({ before }) => before !== null).length;
      return { done: true, removed: entry.changes.length, restored };
    },
  };

  /** Later imports whose visible rows name a code that was there before and is gone now. */
  function laterUsers(number: number, had: ReadonlyMap<string, ReadonlySet<string>>): number[] {
    const users = new Set<number>();
    for (const [name, before] of had) {
      const left = codes(name);
      if (name === "category" && table("products").size === 0) continue;
      for (const [kind, model] of Object.entries(kindModels)) {
        for (const [column, named] of Object.entries(model.names)) {
          if (named !== name) continue;
          for (const { values, origin } of table(kind).values()) {
            const code = cell(values, column);
            if (origin > number && code !== "" && before.has(code) && !left.has(code))
              users.add(origin);
          }
        }
      }
    }
    return [...users].sort((a, b) => a - b);
  }
}

const refused = (code: string, undoFirst: readonly number[]): UndoTold => ({
  done: false,
  code,
  undoFirst,
});

/** The standing imports that replaced these very rows. */
function correctors(
  entries: readonly (Entry | null)[],
  entry: Entry,
  lost: readonly Change[],
): number[] {
  return entries.flatMap((other, i) => {
    const own = other && !other.undone && other.kind === entry.kind ? other.changes : [];
    return own.some(({ before }) => lost.some(({ after }) => after === before)) ? [i + 1] : [];
  });
}

/** An empty optional cell keeps what is known; `(空)` clears it. */
function merged(row: FileRow, known: FileRow | null, columns: readonly string[]): FileRow {
  return Object.fromEntries(
    columns.map((column) => {
      const text = cell(row, column);
      if (text === "(空)") return [column, ""];
      if (text !== "") return [column, text];
      return [column, known ? cell(known, column) : column === "line_no" ? "1" : ""];
    }),
  );
}

const isEqual = (a: FileRow, b: FileRow, columns: readonly string[]): boolean =>
  columns.every((column) => cell(a, column) === cell(b, column));
