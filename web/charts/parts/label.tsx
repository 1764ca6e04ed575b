import { geometry } from "../notation/geometry.ts";

export type LabelProps = {
  x: number;
  /** Middle of the text, not its foot. */
  y: number;
  text: string;
  anchor?: "start" | "middle" | "end";
  colour?: string;
  size?: number;
  bold?: boolean;
  /** A halo in the card's colour, for a text that may cross a line. */
  halo?: boolean;
};

/** A line of text, set by its middle. */
export function Label(props: LabelProps) {
  const { x, y, text, anchor = "start", colour = "var(--text)", size = geometry.text } = props;
  return (
    <text
      x={x}
      // Half the height of digits and Chinese characters; `dominant-baseline` differs by engine.
      y={y + size * 0.36}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={props.bold ? 650 : 400}
      fill={colour}
      {...(props.halo
        ? {
            stroke: "var(--surface)",
            strokeWidth: 3.5,
            paintOrder: "stroke",
            strokeLinejoin: "round",
          }
        : {})}
    >
      {text}
    </text>
  );
}
