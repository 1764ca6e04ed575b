/** Letters of other scripts that look like Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [..."АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοο"].map((letter, i) => [
    letter,
    [..."ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXoo"][i] as string,
  ]),
);

/**
 * A code as the eye sees it: width, case, blanks, invisible and look-alike letters, O and 0, I and 1, and
 * without the zeros that spreadsheets drop before a number.
 */
export function seenAs(code: string): string {
  return [...code.normalize("NFKC")]
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join("")
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/^0+(?=\d+$)/, "");
}

/** Beyond this many candidates only those that look alike are named: the search must stay short. */
const mostCompared = 20_000;

/**
 * Up to three known codes near the one that was written, nearest first, joined by `, `; null when none
 * is near. Near = looks the same, or at most two letters off (one in short codes).
 */
export function nearCodes(written: string, known: Iterable<string>): string | null {
  const target = seenAs(written);
  if (target === "" || target.length > 100) return null;
  const limit = target.length <= 4 ? 1 : 2;
  const near: { code: string; distance: number }[] = [];
  let compared = 0;
  for (const code of known) {
    const seen = seenAs(code);
    compared += 1;
    const distance =
      seen === target ? 0 : compared > mostCompared ? limit + 1 : editDistance(seen, target, limit);
    if (distance <= limit) near.push({ code, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  // Beside a code that looks the same, one that looks different is no help.
  const best = near[0]?.distance === 0 ? near.filter(({ distance }) => distance === 0) : near;
  if (best.length === 0) return null;
  const codes = best.slice(0, 3).map(({ code }) => code);
  return codes.join(", ");
}

/** Levenshtein distance, given up (limit + 1) as soon as it must exceed the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return limit + 1;
    row = next;
  }
  return row[b.length] as number;
}
