/** The values of each factor, e.g. screens, languages, themes, sizes. */
export type Factors = readonly (readonly unknown[])[];

/**
 * Few combinations of the factors' values in which every two values of different factors meet at least
 * once. Greedy and without chance: the same set in every run. Each combination is a list of indexes.
 */
export function pairwise(factors: Factors): number[][] {
  const open = new Set<string>();
  forEachPair(factors, (pair) => open.add(pair));
  const chosen: number[][] = [];
  while (open.size > 0) {
    const [first] = open;
    const row = completed(factors, first as string, open);
    for (const pair of pairsOf(row)) open.delete(pair);
    chosen.push(row);
  }
  return chosen;
}

/** The pair of values `a` of factor `i` and `b` of factor `j`. */
const write = (i: number, a: number, j: number, b: number) => `${i}.${a}/${j}.${b}`;

function forEachPair(factors: Factors, tell: (pair: string) => void): void {
  factors.forEach((left, i) =>
    factors.forEach((right, j) => {
      if (j <= i) return;
      left.forEach((_, a) => right.forEach((__, b) => tell(write(i, a, j, b))));
    }),
  );
}

function pairsOf(row: readonly number[]): string[] {
  return row.flatMap((a, i) => row.slice(i + 1).map((b, k) => write(i, a, i + 1 + k, b)));
}

/** A combination with the pair in it; every other factor takes the value that meets the most open pairs. */
function completed(factors: Factors, pair: string, open: ReadonlySet<string>): number[] {
  const row = new Array<number | undefined>(factors.length).fill(undefined);
  for (const part of pair.split("/")) {
    const [factor, value] = part.split(".").map(Number);
    row[factor as number] = value;
  }
  factors.forEach((values, factor) => {
    if (row[factor] !== undefined) return;
    const gains = values.map((_, value) => {
      const tried = row.map((one, i) => (i === factor ? value : one));
      return tried.filter(
        (other, i) =>
          other !== undefined &&
          i !== factor &&
          open.has(i < factor ? write(i, other, factor, value) : write(factor, value, i, other)),
      ).length;
    });
    row[factor] = gains.indexOf(Math.max(...gains));
  });
  return row as number[];
}
