import type { Rule } from "./policy.ts";

/**
 * Few cells of policy.csv in which every line, every group with every principal and every relation with
 * every principal stands at least once. Without chance: the same set in every run.
 */
export function pairwiseCells(
  rules: readonly Rule[],
  principals: readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const cells = new Set<string>();
  rules.forEach(({ group, relation }, line) => {
    // Each line begins with somebody else, so that the lines of a group share its principals.
    principals.forEach((_, i) => {
      const name = principals[(line + i) % principals.length] ?? "";
      const pairs = [`${group} ${relation}`, `${group} ${name}`, `: ${relation} ${name}`];
      if (pairs.every((pair) => seen.has(pair))) return;
      for (const pair of pairs) seen.add(pair);
      cells.add(`${group} ${relation} ${name}`);
    });
  });
  return cells;
}
