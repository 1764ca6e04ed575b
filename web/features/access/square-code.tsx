/** Cells of empty margin that readers need around the code. */
const quiet = 4;

/**
 * A QR code from its rows of "0" and "1". Always dark on light, in the dark look too: many readers do not
 * know it the other way round.
 */
export function SquareCode({
  modules,
  label,
  className,
}: {
  modules: readonly string[];
  label: string;
  className: string | undefined;
}) {
  const size = modules.length + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      width={size * 5}
      height={size * 5}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(modules)} fill="#000000" />
    </svg>
  );
}

/** Every run of dark cells as one bar, all in one path: single cells would leave hairs between them. */
export function pathOf(modules: readonly string[]): string {
  return modules
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ index, 0: run }) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join("");
}
