import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { severityMarks } from "../ui/severity.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { fitText, textWidth } from "./parts/text-width.ts";
import { wrapText } from "./parts/wrap-text.ts";
import type { ChartWords } from "./parts/words.ts";
import {
  stateOf,
  type CellState,
  type ComplianceMatrixData,
  type MatrixCell,
} from "./compliance-matrix-spec.ts";

export type ComplianceMatrixProps = {
  spec: ChartSpec;
  data: ComplianceMatrixData;
  words: ChartWords;
  width?: number;
};

const row = 28;
const leastColumn = 56;
const widestColumn = 420;
/** Of the items' names in one line, and of every line more. */
const head = 24;
const headLine = 12;
/** As the cells under them; where names do not fit so, as small as text may be. */
const headTexts = [geometry.smallText, 10.5] as const;
const keyHeight = 26;

/** Offices from top to bottom, items from left to right, an icon and a rate in each cell. */
export function ComplianceMatrix({ spec, data, words, width }: ComplianceMatrixProps) {
  const { items, offices } = data;
  const names = Math.max(...offices.map(({ label }) => textWidth(label, geometry.text))) + 14;
  const left = Math.min(names, 150);
  const columnOf = (total: number) => Math.min(widestColumn, (total - left) / items.length);
  const namesOf = (total: number) => {
    const room = columnOf(total) - 4;
    const fits = items.every(({ label }) => textWidth(label, headTexts[0]) <= room);
    const size = headTexts[fits ? 0 : 1];
    return { size, heads: items.map(({ label }) => headLines(label, size, room)) };
  };
  const headOf = (heads: readonly (readonly string[])[]) =>
    head + (Math.max(1, ...heads.map(({ length }) => length)) - 1) * headLine;
  const below = offices.length * row + keyHeight;
  return (
    <Canvas
      spec={spec}
      width={width}
      least={left + items.length * leastColumn}
      height={(total) => headOf(namesOf(total).heads) + below}
    >
      {(total) => {
        const column = columnOf(total);
        const { size, heads } = namesOf(total);
        const head = headOf(heads);
        return (
          <>
            {heads.map((lines, index) =>
              lines.map((text, line) => (
                <Label
                  key={`${items[index]?.key ?? index}:${line}`}
                  x={left + (index + 0.5) * column}
                  y={9 + line * headLine}
                  text={text}
                  anchor="middle"
                  size={size}
                  colour="var(--text-2)"
                />
              )),
            )}
            {offices.map((office, line) => (
              <g key={office.key}>
                <line
                  x1="0"
                  x2={total}
                  y1={head + line * row}
                  y2={head + line * row}
                  stroke="var(--line)"
                />
                <Label
                  x={2}
                  y={head + (line + 0.5) * row}
                  text={fitText(office.label, geometry.text, left - 8)}
                />
                {office.cells.map((cell, index) => (
                  <g key={items[index]?.key ?? index}>
                    <Hit
                      point={line * items.length + index}
                      x={left + index * column + 1}
                      y={head + line * row + 1}
                      width={column - 2}
                      height={row - 2}
                    />
                    <Cell
                      {...{ spec, cell }}
                      x={left + (index + 0.5) * column}
                      y={head + (line + 0.5) * row}
                    />
                  </g>
                ))}
              </g>
            ))}
            <Key words={words} y={head + below - 10} />
          </>
        );
      }}
    </Canvas>
  );
}

/** An item's name in at most three lines, the last cut where even they are not enough. */
function headLines(label: string, size: number, room: number): readonly string[] {
  const [first = "", second, ...rest] = wrapText(label, size, room);
  const lines = [first, second, rest.join(" ")].filter((line) => line !== undefined && line !== "");
  return (lines as string[]).map((line) => fitText(line, size, room));
}

function Cell({ spec, cell, x, y }: { spec: ChartSpec; cell: MatrixCell; x: number; y: number }) {
  const state = stateOf(cell);
  if (state === "unknown") {
    return <Label x={x} y={y} text="—" anchor="middle" colour="var(--text-2)" />;
  }
  const text = seriesOf(spec, "compliance").style.write(cell.compliance);
  return (
    <>
      <StateIcon state={state} x={x - 15} y={y} value={cell.compliance} />
      <Label
        x={x - 4}
        y={y}
        text={text}
        size={geometry.smallText}
        bold={state === "critical" || state === "warning"}
      />
    </>
  );
}

type IconProps = { state: CellState; x: number; y: number; value: number | null };

/** ● in band, ◐ partly, and the shape of a severity. */
function StateIcon({ state, x, y, value }: IconProps) {
  const at = `translate(${x} ${y})`;
  const known = { "data-value": value ?? undefined };
  switch (state) {
    case "compliant":
      return <circle data-series="compliance" {...known} cx={x} cy={y} r="5" fill="var(--ac)" />;
    case "partly":
      return (
        <g data-series="compliance" {...known} transform={at}>
          <circle r="4.5" fill="var(--surface)" stroke="var(--ac)" strokeWidth="1.5" />
          <path d="M0 -4.5a4.5 4.5 0 0 0 0 9z" fill="var(--ac)" />
        </g>
      );
    case "warning":
    case "critical": {
      const { path, colour } = severityMarks[state];
      return <path data-series="incident" d={path} transform={at} fill={colour} />;
    }
    case "unknown":
      return null;
  }
}

function Key({ words, y }: { words: ChartWords; y: number }) {
  const entries = [
    ["compliant", words.compliant],
    ["partly", words.partly],
    ["warning", words.warning],
    ["critical", words.critical],
  ] as const;
  const size = geometry.smallText;
  let x = 8;
  return entries.map(([state, text]) => {
    const at = x;
    x += textWidth(text, size) + 32;
    return (
      <g key={state}>
        <StateIcon state={state} x={at} y={y} value={null} />
        <Label x={at + 11} y={y} text={text} size={size} colour="var(--text-2)" />
      </g>
    );
  });
}
