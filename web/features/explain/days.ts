/** The first and last day an address of rows asks for; null when it names none. */
export function readDays(href: string): { from: string; to: string } | null {
  const search = new URLSearchParams(href.slice(href.indexOf("?") + 1));
  const from = search.get("from");
  const to = search.get("to");
  return from === null || to === null ? null : { from, to };
}
