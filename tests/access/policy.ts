import { readFileSync } from "node:fs";

/**
 * policy.csv, written by hand: for every group of routes and every relation of what is asked for to who asks,
 * what each principal is answered. A status; `any` = let through, whatever the route then finds wrong.
 */
const [header, ...lines] = readFileSync(new URL("policy.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));

export const columns: readonly string[] = (header ?? []).slice(2);

export type Rule = {
  readonly group: string;
  readonly relation: string;
  /** One for each of `columns`. */
  readonly expected: readonly string[];
};
export const rules: readonly Rule[] = lines.map(([group = "", relation = "", ...expected]) => ({
  group,
  relation,
  expected,
}));
