/**
 * Which characters belong to the other Chinese script. The two old national character sets tell: what is
 * in GB 2312 but not in Big5 is Simplified, what is in Big5 but not in GB 2312 is Traditional.
 */
function charactersOf(encoding: string, lead: [number, number], trail: [number, number][]) {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let high = lead[0]; high <= lead[1]; high += 1) {
    for (const [from, to] of trail) {
      for (let low = from; low <= to; low += 1) {
        const text = decoder.decode(new Uint8Array([high, low]));
        if (/^\p{Script=Han}$/u.test(text)) found.add(text);
      }
    }
  }
  return found;
}

const simplified = charactersOf("gb18030", [0xb0, 0xf7], [[0xa1, 0xfe]]);
const traditional = charactersOf(
  "big5",
  [0xa4, 0xf9],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

/** In both sets, but today only names and old books use them in the one script, and everybody in the other. */
const onlyTraditional = new Set("於瞭徵夥鍾");
const onlySimplified = new Set("于个么几无与余");

/** The characters of a text that its script does not have or no longer uses, each once. */
export function findStrangers(text: string, language: "zh-Hant" | "zh-Hans"): string[] {
  const [own, other, others] =
    language === "zh-Hant"
      ? [traditional, simplified, onlySimplified]
      : [simplified, traditional, onlyTraditional];
  return [...new Set(text)].filter((one) => others.has(one) || (other.has(one) && !own.has(one)));
}
