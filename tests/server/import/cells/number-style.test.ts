import { describe, expect, it } from "vitest";
import { numberEvidence, settleStyle } from "../../../../server/import/cells/number-style.ts";

const styleOf = (...column: string[]): string =>
  settleStyle(column.reduce((all, text) => all | numberEvidence(text), 0));

describe("the decimal sign of a column", () => {
  it.each([
    [["1,234", "5,678,901"], "dot", "every comma stands before exactly three digits"],
    [["1,234", "12.5"], "dot", "the dot is decimal, so the comma groups"],
    [["1,234.50", "1.234"], "dot", "one cell has both and settles it"],
    [["1.234"], "dot", "no comma anywhere: the dot is decimal"],
    [["1,234", "1.234"], "unclear", "each could be either"],
    [["12,5", "1.234"], "comma", "12,5 cannot be grouped"],
    [["1.234,56"], "comma", "the comma comes last"],
    [["1.234.567"], "comma", "two dots group"],
    [["12,5", "12.5"], "unclear", "both are decimal signs"],
    [["12,5", "1,234"], "unclear", "a slip, or a decimal comma with three decimals"],
    [["0,123"], "comma", "nobody groups after a zero"],
    [["12", "-3"], "dot", "no separator at all"],
  ])("%j is %s: %s", (column, style) => expect(styleOf(...column)).toBe(style));
});
