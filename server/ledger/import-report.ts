import type { ImportReport } from "../../shared/contract/imports.ts";
import type { CheckOutcome } from "../import/check-file.ts";
import type { AppliedRows } from "./apply-rows.ts";

export type ReportParts = {
  /** The number the file takes if it is committed. */
  readonly ledger: number;
  readonly outcome: CheckOutcome;
  readonly sha256: string;
  readonly applied: AppliedRows;
};

/** The report of contract 1, the same for preview and commit. */
export function importReport(
  given: ReportParts &
    Pick<ImportReport, "status" | "wouldBe" | "moves" | "movesTotal"> & {
      /** What the person calls it. */
      readonly file: string;
    },
): ImportReport {
  const { outcome } = given;
  // Of a refused file nothing stays, whatever part of it had been put in before the first error.
  const applied =
    given.wouldBe === "refused" ? { added: 0, corrected: 0, unchanged: 0 } : given.applied;
  return {
    id: null,
    status: given.status,
    wouldBe: given.wouldBe,
    ledger: given.status === "committed" ? given.ledger : null,
    kind: outcome.kind?.name ?? null,
    file: given.file,
    sha256: given.sha256,
    encoding: outcome.encoding,
    delimiter: outcome.delimiter,
    sheet: outcome.sheet,
    headerLine: outcome.headerLine,
    skippedLines: [...outcome.skippedLines],
    rows: {
      read: outcome.rowsRead,
      added: applied.added,
      corrected: applied.corrected,
      unchanged: applied.unchanged,
      rejected: outcome.rejected,
    },
    ignoredColumns: [...outcome.ignoredColumns],
    issues: [...outcome.issues],
    issuesTotal: outcome.issuesTotal,
    moves: given.moves,
    movesTotal: given.movesTotal,
  };
}
