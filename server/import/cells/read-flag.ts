import { halfWidth } from "./half-width.ts";

const flags: ReadonlyMap<string, "Y" | "N"> = new Map([
  ["Y", "Y"],
  ["N", "N"],
  ["是", "Y"],
  ["否", "N"],
  ["1", "Y"],
  ["0", "N"],
  ["TRUE", "Y"],
  ["FALSE", "N"],
]);

/** Y or N of `Y/N`, `是/否`, `1/0`, `true/false` in any case; null for anything else. */
export function readFlag(text: string): "Y" | "N" | null {
  return flags.get(text) ?? flags.get(halfWidth(text).toUpperCase()) ?? null;
}
