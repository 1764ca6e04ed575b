/** What a number format makes of a number, as far as dates are concerned. */
export type DateStyle =
  "none" | "date" | "date-time" | "month" | "month-if-first" | "year" | "time";

/** The formats that have a number and no text. */
function builtIn(id: number): DateStyle {
  if (id === 17) return "month";
  if ((id >= 14 && id <= 16) || (id >= 28 && id <= 31)) return "date";
  // 2026年9月 in mainland workbooks; a day in others.
  if (id === 27 || id === 36 || id === 50 || id === 52 || id === 57) return "month-if-first";
  if (id === 51 || id === 53 || id === 54 || id === 58) return "date";
  if (id === 22) return "date-time";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "time";
  return "none";
}

/** The style of a format code such as `yyyy"年"m"月"d"日"`; without a code, of its number. */
export function dateStyle(id: number, code: string | undefined): DateStyle {
  if (code === undefined) return builtIn(id);
  // Only the part for positive numbers; quoted text, escapes, fillers and [brackets] say nothing.
  const letters = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "")
    .toLowerCase()
    .replace(/general|am\/pm|a\/p/g, "");
  const year = /[ye]/.test(letters.replace(/e[+-]/g, ""));
  const day = letters.includes("d");
  const clock = /[hs]/.test(letters) || /\[(?:h+|m+|s+)\]/i.test(code);
  const month = letters.includes("m");
  if (day) return clock ? "date-time" : "date";
  if (year && month) return clock ? "date-time" : "month";
  if (year) return "year";
  if (clock) return "time";
  return month ? "month" : "none";
}
