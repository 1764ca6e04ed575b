/** The hatch of what is not judged (lagging). Once per page; marks name it by `url(#hatch-lagging)`. */
export function HatchDefinition() {
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="hatch-lagging"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" style={{ fill: "var(--py)" }} />
        </pattern>
      </defs>
    </svg>
  );
}
