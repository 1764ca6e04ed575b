import { useId, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { titleLines, type ChartSpec } from "../../charts/notation/chart-spec.ts";
import {
  pointCount,
  readoutOf,
  speakReadout,
  type ChartTable,
} from "../../charts/notation/chart-table.ts";
import { lintChart } from "../../charts/notation/lint-chart.ts";
import { PointFocusProvider } from "../../charts/parts/point-focus.tsx";
import card from "../../ui/card.module.css";
import { useOpenOrigin, type OriginOf } from "../../ui/origin.tsx";
import { usePrinting } from "../../ui/use-printing.ts";
import type { Provenance } from "./chart-csv.ts";
import styles from "./chart-frame.module.css";
import { ChartHead } from "./chart-head.tsx";
import { ChartState, type FrameState } from "./chart-state.tsx";
import { pointOrigin } from "./point-origin.ts";
import { ReadoutTip } from "./readout-tip.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { TableView } from "./table-view.tsx";
import { usePoints } from "./use-points.ts";

export type ChartFrameProps = {
  spec: ChartSpec;
  /** Made from the spec and the same data as the picture. */
  table: ChartTable;
  provenance: Provenance;
  /** `{ kind: "ready" }` where there is something to show. */
  state: FrameState;
  /** The date the numbers stopped at, in words; greys the picture. Null while they are fresh. */
  stale: string | null;
  /** h2 under a page's h1, h3 inside a section. */
  level?: 2 | 3;
  /** Numbers beside the chart that open their own account; in the card, outside the picture. */
  footer?: ReactNode;
  /** Whose numbers the table's cells are: they, and the points of the picture, open their account. */
  origin?: OriginOf;
  children: ReactNode;
};

/** A chart on its card: message, title, picture or table, files; one tab stop, arrows from point to point. */
export function ChartFrame(props: ChartFrameProps) {
  const { spec, table, provenance, state, stale, level = 2 } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const name = titleLines(spec).join(" · ");
  const tableName = `${t("charts.table")} · ${name}`;
  const ready = state.kind === "ready";
  return (
    <section
      ref={frame}
      className={`${card.card} ${styles.frame}`}
      aria-label={name}
      // Read by the tests of every page: a chart that breaks the notation says so here.
      data-notation={
        lintChart(spec)
          .map(({ code }) => code)
          .join(" ") || "ok"
      }
      data-chart-id={spec.id}
    >
      <ChartHead spec={spec} level={level} />
      <ChartState state={state} stale={stale}>
        {asTable ? (
          <TableView table={table} name={tableName} origin={props.origin} />
        ) : (
          <Picture spec={spec} table={table} stale={stale} origin={props.origin}>
            {props.children}
          </Picture>
        )}
      </ChartState>
      {props.footer}
      {ready && (
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.tool}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t("charts.table")}
          </button>
          <SaveButtons {...{ frame, spec, table, provenance, asTable }} />
        </div>
      )}
    </section>
  );
}

type PictureProps = Pick<ChartFrameProps, "spec" | "table" | "stale" | "children"> & {
  origin: OriginOf | undefined;
};

function Picture({ spec, table, stale, origin, children }: PictureProps) {
  const { t } = useTranslation();
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const points = usePoints({
    count: pointCount(table),
    across: table.pointsAreCells ? table.columns.length : 1,
  });
  const open = useOpenOrigin();
  const openPoint = (): boolean => {
    const number = points.active === null ? null : pointOrigin(table, points.active, origin);
    if (number === null || open === null) return false;
    open(number.field, number.of, number.period);
    return true;
  };
  const readout = points.active === null ? null : readoutOf(table, points.active);
  const name = [...titleLines(spec), spec.message ?? ""].filter((text) => text !== "").join(" · ");
  return (
    <>
      {/* The whole picture is one control: it listens for all of its points. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <div
        ref={box}
        className={styles.picture}
        data-stale={stale !== null || undefined}
        role="application"
        aria-label={name}
        aria-describedby={hint}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows step through the points
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === "Enter" && openPoint()) event.preventDefault();
          else points.onKeyDown(event);
        }}
        onClick={openPoint}
        onPointerMove={points.onPointerMove}
        onPointerDown={points.onPointerMove}
        onPointerLeave={points.onLeave}
        onBlur={points.onLeave}
      >
        <PointFocusProvider value={points.active}>{children}</PointFocusProvider>
        {readout !== null && points.active !== null && (
          <ReadoutTip box={box} point={points.active} readout={readout} />
        )}
      </div>
      <p id={hint} className="sr-only">
        {t("charts.hint")}
      </p>
      <p className="sr-only" aria-live="polite">
        {readout === null ? "" : speakReadout(readout)}
      </p>
      {/* On paper nobody can ask for the numbers. */}
      {printing && <TableView table={table} name={name} />}
    </>
  );
}
