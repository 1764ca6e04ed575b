/**
 * Numbers of single things: a programme, an incident, an overdue account, an item's prices. No formula of
 * the performance answer makes them, so their account is the rows they stand in, as imported.
 */
export const thingKinds = ["programme", "incident", "account", "prices", "week", "rest"] as const;
export type ThingKind = (typeof thingKinds)[number];

/** `spent@programme:P1`, `exposure@incident:GZ01:dealer:K1:2026-09-01`, `compliance@prices:GZ01:dealer:K1`. */
export type WantedThing = {
  readonly kind: ThingKind;
  readonly name: string;
  readonly code: string;
};

/** From the address; null for what names no thing. */
export function readThing(text: string): WantedThing | null {
  const at = text.indexOf("@");
  const colon = text.indexOf(":", at);
  if (at < 1 || colon < 0) return null;
  const kind = thingKinds.find((one) => one === text.slice(at + 1, colon));
  const code = text.slice(colon + 1);
  return kind === undefined || code === "" ? null : { kind, name: text.slice(0, at), code };
}

/** Rows of one kind, and which of them: `only` names the values that must stand in a column. */
export type RowList = {
  readonly kind: string;
  readonly href: string;
  readonly only: Readonly<Record<string, ReadonlySet<string>>>;
};

export type Thing = {
  /** What the thing is called, from the company's own files. */
  readonly title: string;
  /** As it stands on the board. */
  readonly value: string;
  readonly lists: readonly RowList[];
};

/** An address of `/api/rows`. */
export function rowList(
  kind: string,
  asked: {
    readonly office: string | null;
    readonly from?: string | null;
    readonly to?: string | null;
    readonly ledger: number;
  },
  only: RowList["only"],
): RowList {
  const query = new URLSearchParams({ kind });
  if (asked.office !== null) query.set("office", asked.office);
  if (asked.from) query.set("from", asked.from);
  if (asked.to) query.set("to", asked.to);
  query.set("ledger", String(asked.ledger));
  return { kind, href: `/api/rows?${query.toString()}`, only };
}

/** True for a row that has one of the wanted values in every column named. */
export function isWanted(
  values: Readonly<Record<string, string | number | null>>,
  only: RowList["only"],
): boolean {
  return Object.entries(only).every(([column, wanted]) => wanted.has(String(values[column] ?? "")));
}
