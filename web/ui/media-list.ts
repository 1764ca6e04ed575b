// One a query for the whole page: what is asked for at every drawing is not made at every drawing.
const lists = new Map<string, MediaQueryList>();

/** Whether a media query holds, and who is told when that changes. */
export function mediaList(query: string): MediaQueryList {
  const known = lists.get(query) ?? matchMedia(query);
  lists.set(query, known);
  return known;
}
