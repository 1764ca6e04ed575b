/** Exact sums of the money columns above each total line. */
export type MoneySums = {
  /** One amount in 分 of a column. */
  add(column: number, minor: number): void;
  /** An amount of the column could not be read: its total cannot be checked. */
  spoil(column: number): void;
  /** A total line is passed: later subtotals start here. */
  mark(): void;
  /**
   * Null when the amount is the sum of all rows above, or of those since some earlier total line (of
   * subtotals and their totals each may be meant); else the sum since the last one.
   */
  differs(column: number, minor: number): bigint | null;
};

/** Small enough that adding an amount of 9e15 stays below 2^53. */
const carryAt = 1e12;
/** As far back as subtotals of subtotals are looked for. */
const mostMarks = 64;

export function makeMoneySums(columns: number): MoneySums {
  const low = new Float64Array(columns);
  const high: bigint[] = Array.from({ length: columns }, () => 0n);
  const spoilt = new Set<number>();
  const marks: bigint[][] = [];
  const sum = (column: number): bigint => (high[column] as bigint) + BigInt(low[column] as number);
  return {
    add: (column, minor) => {
      const so = low[column] as number;
      if (so > carryAt || so < -carryAt) {
        high[column] = sum(column);
        low[column] = minor;
      } else low[column] = so + minor;
    },
    spoil: (column) => void spoilt.add(column),
    mark: () => {
      marks.push(high.map((_, column) => sum(column)));
      if (marks.length > mostMarks) marks.shift();
    },
    differs: (column, minor) => {
      if (spoilt.has(column)) return null;
      const all = sum(column);
      const total = BigInt(minor);
      if (total === all) return null;
      if (marks.some((mark) => all - (mark[column] as bigint) === total)) return null;
      return all - (marks.at(-1)?.[column] ?? 0n);
    },
  };
}
