/** Money units as powers of ten of a yuan: 萬元 → 4. */
const exponents: ReadonlyMap<string, number> = new Map(
  (
    [
      [-2, "分"],
      [-1, "角"],
      [0, "元 圓 圆 人民幣 人民币 人民幣元 人民币元 rmb cny yuan ¥"],
      [2, "百元"],
      [3, "千 千元 千圓 千圆 thousand"],
      [4, "萬 万 萬元 万元 萬圓 万圆 人民幣萬元 人民币万元"],
      [5, "十萬 十万 十萬元 十万元"],
      [6, "百萬 百万 百萬元 百万元 million"],
      [7, "千萬 千万 千萬元 千万元"],
      [8, "億 亿 億元 亿元"],
    ] as const
  ).flatMap(([exponent, names]) => names.split(" ").map((name) => [name, exponent] as const)),
);

/** Words in a header's brackets that say nothing of a unit. */
const marks: ReadonlySet<string> = new Set(
  "必填 選填 选填 可選 可选 非必填 required optional *".split(" "),
);

/** The power of ten of a yuan a unit stands for; null when it is none of ours. */
export function unitExponent(unit: string): number | null {
  return exponents.get(unit.normalize("NFKC").replace(/\s/gu, "").toLowerCase()) ?? null;
}

/** The unit in a header's brackets: undefined = none, null = unknown or two different ones. */
export function headerUnit(brackets: readonly string[]): number | null | undefined {
  const units = brackets.filter((text) => text !== "" && !marks.has(text.toLowerCase()));
  if (units.length === 0) return undefined;
  const found = units.map(unitExponent);
  return found.every((unit) => unit === found[0]) ? (found[0] ?? null) : null;
}

/**
 * The unit a line above the header gives to the columns without their own: `單位:萬元`, alone in a cell,
 * within a longer one, or in the next cell. undefined = no such line; null = an unknown unit.
 */
export function lineUnit(cells: readonly string[]): number | null | undefined {
  for (let i = 0; i < cells.length; i += 1) {
    const text = (cells[i] as string).normalize("NFKC");
    // 營業單位:華南 names a business unit, not a unit of money.
    const found = /(?<![營营]業|[營营]业)(?:單位|单位|\bunit)\s*:\s*([^\s,;,、;)]*)/iu.exec(text);
    if (!found) continue;
    const unit = found[1] || (cells[i + 1] ?? "").trim();
    return unit === "" ? undefined : unitExponent(unit);
  }
  return undefined;
}

/** Splits a cell into its number and the unit after it: `1.2萬` → ["1.2", 4]; null = an unknown unit. */
export function splitUnit(text: string): {
  readonly body: string;
  readonly unit: number | null | undefined;
} {
  const found = /^([\d.,]+)\s*([^\d.,\s]\D*)$/u.exec(text);
  if (!found) return { body: text, unit: undefined };
  return { body: found[1] as string, unit: unitExponent(found[2] as string) };
}
