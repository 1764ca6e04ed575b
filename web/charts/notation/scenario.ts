/**
 * Whose number a mark shows, said by its fill alone, so that a chart can be read in grey:
 * AC actual solid dark, PY prior year solid light, PL plan outline, FC forecast hatched.
 */

export const scenarios = ["AC", "PY", "PL", "FC"] as const;
export type Scenario = (typeof scenarios)[number];

export const fills = ["solid", "light", "outline", "hatch", "hollow", "none"] as const;
/** `hollow` is a benchmark (see-through), `none` a line or a mark that is coloured by its impact. */
export type Fill = (typeof fills)[number];

const fillByScenario: Readonly<Record<Scenario, Fill>> = {
  AC: "solid",
  PY: "light",
  PL: "outline",
  FC: "hatch",
};

/** The one fill of a scenario. */
export function fillFor(scenario: Scenario): Fill {
  return fillByScenario[scenario];
}

/** Presentation attributes of SVG; colours are tokens only, so that a theme can turn them. */
export type Paint = {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
};

/** Width of an outline: the plan must be seen at arm's length. In chart units. */
export const outlineWidth = 1.5;

/**
 * How a fill is painted. `hatchId` is the id of the chart's own hatch pattern: ids are shared by the
 * whole page, so two charts with one id would lose their hatch together when one goes.
 */
export function paintOf(fill: Fill, hatchId: string): Paint {
  switch (fill) {
    case "solid":
      return { fill: "var(--ac)", stroke: "none", strokeWidth: 0 };
    case "light":
      return { fill: "var(--py)", stroke: "none", strokeWidth: 0 };
    case "outline":
      // Opaque inside: what stands behind a plan must not be taken for its value.
      return { fill: "var(--surface)", stroke: "var(--ac)", strokeWidth: outlineWidth };
    case "hatch":
      return { fill: `url(#${hatchId})`, stroke: "var(--ac)", strokeWidth: outlineWidth };
    case "hollow":
      return { fill: "none", stroke: "var(--ac)", strokeWidth: outlineWidth };
    case "none":
      return { fill: "none", stroke: "var(--ac)", strokeWidth: outlineWidth };
  }
}
