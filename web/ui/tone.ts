/** The class of a written difference: what reads 0 is neither good nor bad, nor is what is not judged. */
export function toneOf(text: string, judged = true): string | undefined {
  if (!judged) return undefined;
  if (text.startsWith("+")) return "good";
  return text.startsWith("\u2212") ? "bad" : undefined;
}
