import { geometry } from "../notation/geometry.ts";
import { Label } from "./label.tsx";
import { Hit } from "./point-focus.tsx";
import { labelStep, textWidth } from "./text-width.ts";
import { useBands } from "./use-bands.ts";

/** The areas of the points of a time chart, each as wide as its category. */
export function PointAreas({ keys, height }: { keys: readonly string[]; height: number }) {
  const bandOf = useBands();
  return keys.map((key, index) => {
    const band = bandOf(key);
    if (!band) return null;
    return <Hit key={key} point={index} x={band.start} width={band.width} y={0} height={height} />;
  });
}

export type TimeAxisProps = {
  marks: readonly { readonly key: string; readonly label: string }[];
  y: number;
  left: number;
  right: number;
  /** Said at the axis' left end: it does not start at 0. */
  note: string | null;
};

/** Places of the names that fit: the last and every so many before it, and where all begins. */
export function namedMarks(labels: readonly string[], width: number): ReadonlySet<number> {
  const step = labelStep(labels, geometry.smallText, width);
  const last = labels.length - 1;
  const size = (index: number) => textWidth(labels[index] ?? "", geometry.smallText);
  // One that would touch the first makes room for it, the last never does.
  const apart = (index: number) => index * width >= (size(index) + size(0)) / 2 + 4;
  const due = labels.map((_, index) => index).filter((index) => (last - index) % step === 0);
  return new Set(apart(last) ? [0, ...due.filter(apart)] : due);
}

/** The line of time with as many names as fit; a cropped axis has a break and says so. */
export function TimeAxis({ marks, y, left, right, note }: TimeAxisProps) {
  const bandOf = useBands();
  const width = bandOf(marks[0]?.key ?? "")?.width ?? 1;
  const named = namedMarks(
    marks.map(({ label }) => label),
    width,
  );
  const noteWidth = note === null ? 0 : textWidth(note, geometry.smallText) + 22;
  return (
    <>
      <line
        x1={left}
        x2={right}
        y1={y}
        y2={y}
        stroke="var(--py)"
        strokeDasharray={note === null ? undefined : "1 4"}
      />
      {marks.map(({ key, label }, index) => {
        const band = bandOf(key);
        if (!band || !named.has(index)) return null;
        return (
          <Label
            key={key}
            x={band.middle}
            y={y + 13}
            text={label}
            anchor="middle"
            size={geometry.smallText}
            colour="var(--text-2)"
          />
        );
      })}
      {note !== null && (
        <g>
          <path
            d={`M${left} ${y - 10}l5 3l-10 3l5 3`}
            fill="none"
            stroke="var(--text-2)"
            strokeWidth="1.25"
          />
          <rect
            x={left + 6}
            y={y - 15}
            width={noteWidth - 14}
            height="14"
            fill="var(--surface)"
            fillOpacity="0.85"
          />
          <Label
            x={left + 9}
            y={y - 8}
            text={note}
            size={geometry.smallText}
            colour="var(--text-2)"
          />
        </g>
      )}
    </>
  );
}
