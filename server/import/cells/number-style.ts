/**
 * Which sign is the decimal sign is a property of a column, not of a cell: `1,234` and `1.234` alone can
 * each be both. Every number with a separator leaves evidence; the column's style follows from all of it.
 */

/** `dot`: commas group, the dot is decimal. `comma`: the reverse. `unclear`: it cannot be told. */
export type NumberStyle = "dot" | "comma" | "unclear";

export const dotIsDecimal = 1;
export const commaIsDecimal = 2;
/** One comma before exactly three digits: grouping, or a decimal comma with three decimals. */
export const commaOfThree = 4;
/** One dot before exactly three digits: decimal, or a grouping dot. */
export const dotOfThree = 8;

/**
 * What one number (digits, commas and dots only) tells; 0 = it has no separator or is malformed.
 */
export function numberEvidence(body: string): number {
  const commas = countOf(body, ",");
  const dots = countOf(body, ".");
  if (commas === 0 && dots === 0) return 0;
  if (commas > 0 && dots > 0) {
    return body.lastIndexOf(".") > body.lastIndexOf(",") ? dotIsDecimal : commaIsDecimal;
  }
  // The same sign twice groups, so the other one is the decimal sign.
  if (commas > 1) return dotIsDecimal;
  if (dots > 1) return commaIsDecimal;
  const at = Math.max(body.indexOf(","), body.indexOf("."));
  const after = body.length - at - 1;
  const groups = after === 3 && at >= 1 && body.charCodeAt(0) !== 48;
  if (commas === 1) return groups ? commaOfThree : commaIsDecimal;
  return groups && at <= 3 ? dotOfThree : dotIsDecimal;
}

/** The style that all evidence of a column allows; "dot" where nothing speaks against it. */
export function settleStyle(evidence: number): NumberStyle {
  const dot = (evidence & dotIsDecimal) !== 0;
  const comma = (evidence & commaIsDecimal) !== 0;
  if (dot && comma) return "unclear";
  // 12,5 beside 1,234: one of the two is a slip, and which one only the person knows.
  if (comma) return (evidence & commaOfThree) !== 0 ? "unclear" : "comma";
  if (dot) return "dot";
  return (evidence & commaOfThree) !== 0 && (evidence & dotOfThree) !== 0 ? "unclear" : "dot";
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
