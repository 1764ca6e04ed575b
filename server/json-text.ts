const deepest = 20;

/**
 * What is wrong with a JSON text before it is parsed: depth costs the parser stack, and of a repeated key
 * the last would win unseen. Says nothing of texts that are no JSON at all.
 */
export function jsonFault(text: string): "depth" | "repeated" | null {
  // One entry an open bracket: the keys of an object so far, null for a list.
  const open: (Set<unknown> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      open.push(sign === "{" ? new Set() : null);
      isKey = sign === "{";
      if (open.length > deepest) return "depth";
    } else if (sign === "}" || sign === "]") {
      open.pop();
      isKey = false;
    } else if (sign === ",") isKey = open.at(-1) instanceof Set;
    else if (sign === ":") isKey = false;
    else if (sign === '"') {
      const end = endOfText(text, at);
      const keys = open.at(-1);
      if (isKey && keys) {
        const key = textAt(text, at, end);
        if (keys.has(key)) return "repeated";
        keys.add(key);
      }
      at = end;
    }
  }
  return null;
}

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** As the parser reads it: one key can be written in several ways. */
function textAt(text: string, from: number, end: number): unknown {
  try {
    return JSON.parse(text.slice(from, end + 1));
  } catch {
    return text.slice(from, end + 1);
  }
}
