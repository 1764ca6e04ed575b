/** What `POST /api/imports`, the import history and the command line answer (contract 1). */
import { z } from "zod";
import { count, ledgerNumber, periodKey } from "./values.ts";

export const issue = z.object({
  severity: z.enum(["error", "warning"]),
  /** Where the record starts in the person's file; null = the file as a whole. */
  line: z.int().min(1).nullable(),
  /** The header as they wrote it. */
  column: z.string().nullable(),
  code: z.string(),
  value: z.string().nullable(),
  message: z.string(),
  suggestion: z.string().nullable(),
});

export const move = z.object({
  period: periodKey,
  code: z.string(),
  field: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});

export const importStatuses = ["preview", "committed", "unchanged", "refused"] as const;

export const importReport = z.object({
  /** Names a preview or refusal for 24 h; null otherwise. */
  id: z.string().nullable(),
  status: z.enum(importStatuses),
  /** What a commit would have answered (a preview), else the status itself. */
  wouldBe: z.enum(["committed", "unchanged", "refused"]),
  ledger: ledgerNumber.nullable(),
  kind: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  headerLine: z.int().nullable(),
  skippedLines: z.array(z.int()),
  rows: z.object({
    read: count,
    added: count,
    corrected: count,
    unchanged: count,
    rejected: count,
  }),
  ignoredColumns: z.array(z.string()),
  issues: z.array(issue),
  issuesTotal: count,
  moves: z.array(move),
  movesTotal: count,
});

export const undoReport = z.object({
  ledger: ledgerNumber,
  kind: z.literal("undo"),
  of: ledgerNumber,
  rows: z.object({ removed: count, restored: count }),
  /** Later imports of the same kind and offices: send them again if they repeated rows of the undone one. */
  resend: z.array(z.object({ ledger: ledgerNumber, file: z.string() })),
  moves: z.array(move),
  movesTotal: count,
});

/** One line of `GET /api/imports`, newest first; undos are entries too. */
export const ledgerEntry = z.object({
  ledger: ledgerNumber,
  kind: z.string(),
  /** Set on an undo: the number it undid. */
  of: ledgerNumber.nullable(),
  undoneBy: ledgerNumber.nullable(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  committedAt: z.string(),
  rows: z.object({
    read: count,
    added: count,
    corrected: count,
    unchanged: count,
    rejected: count,
  }),
});
export const importList = z.object({ ledger: ledgerNumber, imports: z.array(ledgerEntry) });
/** A preview or refusal, asked for by its id, has no ledger number. */
export const importDetail = ledgerEntry.extend({
  ledger: ledgerNumber.nullable(),
  report: importReport.nullable(),
  undo: undoReport.nullable(),
});

export type Issue = z.infer<typeof issue>;
export type Move = z.infer<typeof move>;
export type ImportReport = z.infer<typeof importReport>;
export type UndoReport = z.infer<typeof undoReport>;
export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type ImportList = z.infer<typeof importList>;
export type ImportDetail = z.infer<typeof importDetail>;
