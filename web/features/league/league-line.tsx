import { memo, type ReactNode } from "react";
import { Sparkline } from "../../charts/sparkline.tsx";
import { VarianceBar } from "../../charts/variance-bar.tsx";
import type { CellView } from "./cell-view.ts";
import { IncidentChips, MoneyChip, StateMark } from "./chips.tsx";
import { columnIds, fieldOf, type ColumnId } from "./columns.ts";
import type { LeagueLine } from "./groups.ts";
import styles from "./league-table.module.css";
import {
  Completion,
  Delta,
  Growth,
  MoneyUsed,
  OnCycle,
  ShareVsProvince,
  Strip,
} from "./numbers.tsx";

export type LeagueLineProps = {
  line: LeagueLine;
  /** 1-based place in the whole table, the header being 1. */
  rowIndex: number;
  view: CellView;
  /** The cell of this row that has the keyboard; null when it is in another row. */
  activeColumn: number | null;
};

/** One row of the league. Clicks and keys are handled once, by the table. */
export const LeagueLineRow = memo(function LeagueLineRow(props: LeagueLineProps) {
  const { line, rowIndex, view, activeColumn } = props;
  const { office } = line;
  const cell = (column: ColumnId, content: ReactNode, extra = "") => {
    const index = columnIds.indexOf(column);
    const field = fieldOf(column, office);
    return (
      <td
        className={`${styles[column]} ${extra} ${field ? styles.explained : ""}`}
        data-column={index}
        data-field={field}
        tabIndex={activeColumn === index ? 0 : -1}
      >
        {content}
      </td>
    );
  };
  const { row } = office;
  return (
    <tr
      className={styles[`${line.kind}Line`]}
      data-key={line.key}
      data-row={rowIndex}
      aria-rowindex={rowIndex}
    >
      <th
        scope="row"
        className={styles.name}
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
      >
        <Name line={line} view={view} />
      </th>
      {cell("strip", <Strip office={office} view={view} />)}
      {cell("completion", <Completion office={office} view={view} />)}
      {cell(
        "delta",
        <span className={styles.deltaFace}>
          <span className={styles.deltaNumber}>
            <Delta office={office} view={view} />
          </span>
          <span className={styles.deltaBar}>
            {office.delta !== null && line.kind === "office" && (
              <VarianceBar
                value={office.delta}
                scale={view.scale}
                judged={office.state === "reported"}
              />
            )}
          </span>
        </span>,
      )}
      {cell("share", <ShareVsProvince office={office} view={view} />)}
      {cell("growth", <Growth office={office} view={view} />)}
      {cell("spark", <Sparkline values={view.sparks.get(sparkKey(line)) ?? []} />)}
      {cell("price", <IncidentChips office={office} view={view} />)}
      {cell(
        "money",
        <span className={styles.moneyFace}>
          <MoneyChip office={office} view={view} />
          <MoneyUsed office={office} view={view} />
        </span>,
      )}
      {cell("visits", row.visits && <OnCycle office={office} view={view} />)}
    </tr>
  );
});

function sparkKey(line: LeagueLine): string {
  return line.kind === "office" ? line.office.row.code : "";
}

function Name({ line, view }: { line: LeagueLine; view: CellView }) {
  const { row, shortName } = line.office;
  if (line.kind === "total") {
    return <span title={view.t("league.totalHint")}>{view.t("common.total")}</span>;
  }
  return (
    <span className={styles.nameFace}>
      <span className={styles.nameText} translate="no" title={`${row.name} ${row.code}`}>
        {shortName}
      </span>
      {line.kind === "province" ? (
        <span className="quiet">{view.t("league.provinceRow", { count: line.count })}</span>
      ) : (
        <StateMark office={line.office} view={view} />
      )}
    </span>
  );
}
