/** The last numbers on the screen's own disk, so that it can show them after a start without network. */
import type { WallFacts } from "./facts.ts";

/** What the address of the wall asks for; what it is given may be less. */
type KeptQuestion = { readonly period: string | null; readonly scope: string | null };

export type KeptFacts = { readonly facts: WallFacts; readonly fetchedAt: number };

/** Raised whenever WallFacts changes: what an older page kept is not understood any more. */
const format = 4;

const prefix = "dabiao.wall.";
const nameOf = ({ scope, period }: KeptQuestion) =>
  `${prefix}${scope ?? "company"}.${period ?? "now"}`;

/** What was kept for this wall; null where there is nothing, or nothing that can be read. */
export function readKept(store: Storage, question: KeptQuestion): KeptFacts | null {
  try {
    const kept = JSON.parse(store.getItem(nameOf(question)) ?? "null") as
      (KeptFacts & { format: number }) | null;
    return kept?.format === format && typeof kept.fetchedAt === "number" ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the numbers; a full or forbidden disk costs only the memory, never the picture. */
export function keepFacts(store: Storage, question: KeptQuestion, kept: KeptFacts): void {
  try {
    store.setItem(nameOf(question), JSON.stringify({ format, ...kept }));
  } catch {
    store.removeItem(nameOf(question));
  }
}

/** Forgets what every wall of this screen has kept. */
export function forgetKept(store: Storage): void {
  for (const name of Object.keys(store)) if (name.startsWith(prefix)) store.removeItem(name);
}
