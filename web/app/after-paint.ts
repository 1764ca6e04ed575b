/**
 * Does the work once the browser has shown what a touch did by itself (a key's letter, a pressed button):
 * the answer to the touch never waits for the boards to be drawn anew. At once where nothing is painted.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
