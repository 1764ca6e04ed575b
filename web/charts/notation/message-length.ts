/** Two lines of a wall hold 44 Chinese characters or 90 Latin ones. */
const cjkLimit = 44;
const latinLimit = 90;

/** Chinese, Japanese and full-width signs take a whole em, everything else about half. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

/** How much of the room for a message a text takes; above 1 it does not fit. */
export function messageShare(text: string): number {
  let share = 0;
  for (const sign of text) share += wide.test(sign) ? 1 / cjkLimit : 1 / latinLimit;
  return share;
}
