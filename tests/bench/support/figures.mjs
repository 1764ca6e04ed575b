/**
 * One line of the table: `{ figure, value, text, most?, least?, detail? }`; `text` writes a number with
 * its unit, the bound is `most` or `least`, none means the figure is only told.
 */
export function printFigures(figures, say) {
  const rows = figures.map((figure) => [
    figure.figure,
    figure.text(figure.value),
    bound(figure),
    verdict(figure),
    figure.detail ?? "",
  ]);
  const head = ["figure", "measured", "bound", "", ""];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  for (const row of [head, ...rows]) {
    say(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join("  ")
        .trimEnd(),
    );
  }
}

/** True, false, or null when there is no bound to hold. */
export function holds({ value, most, least }) {
  if (most !== undefined) return value <= most;
  return least === undefined ? null : value >= least;
}

function bound({ most, least, text }) {
  if (most !== undefined) return `≤ ${text(most)}`;
  return least === undefined ? "" : `≥ ${text(least)}`;
}

function verdict(figure) {
  const held = holds(figure);
  return held === null ? "" : held ? "pass" : "FAIL";
}

export const times = (value) => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ×`;
export const megabytes = (value) => `${(value / 1024 / 1024).toFixed(0)} MB`;
export const milliseconds = (value) =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
