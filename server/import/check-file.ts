/**
 * One file against one kind: rows that may enter the ledger go to the sink, everything else becomes an
 * issue with line and column. A file is read once; only where a column's format, a key that comes twice
 * or a manager of the same file must be settled from all rows is it read again, and the sink starts anew.
 */
import { rmSync } from "node:fs";
import type { Issue } from "../../shared/contract/imports.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import { nextDay } from "./cells/read-day.ts";
import type { FoundIssue, RowSink } from "./checked.ts";
import { chooseTable } from "./choose-table.ts";
import { sameFormats, settleFormats, usualFormat, type ColumnFormat } from "./column-formats.ts";
import { FileRefusal, foundIssue } from "./file-refusal.ts";
import { makeIssueList, type IssueList } from "./issue-list.ts";
import { makeKeyTable } from "./keys/key-table.ts";
import { makeSuspects, type Suspects } from "./keys/suspects.ts";
import { defaultLimits, type ReadLimits } from "./limits.ts";
import { fileManagers } from "./managers.ts";
import { readRows, type ReadCounts } from "./read-rows.ts";
import type { OpenedFile, Sheet } from "./record-batch.ts";
import type { References } from "./references.ts";
import { makeRejectedFile, type RejectedFile } from "./rejected-file.ts";
import { makeRowChecker, type CheckerGiven, type RowChecker } from "./row-checker.ts";
import type { TableLayout } from "./table-layout.ts";

export type CheckRequest = {
  /** Closed when the check is done. */
  readonly file: OpenedFile;
  /** What the person calls it: breaks ties of `auto`. */
  readonly fileName?: string;
  readonly kind: Kind | "auto";
  readonly references: References;
  /** The server's day; a fact may be dated one day later at most. */
  readonly today: string;
  readonly acceptValid: boolean;
  /** Where the rejected rows are written, if there are any. */
  readonly rejectedPath: string;
  readonly language: Language;
  readonly limits?: ReadLimits;
  /** Asked once, when the kind is known; never for a file that has no readable table. */
  readonly sink: (kind: Kind) => RowSink | Promise<RowSink>;
};

export type CheckOutcome = {
  /** null when `auto` found none. */
  readonly kind: Kind | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerLine: number | null;
  /** At most 1,000. */
  readonly skippedLines: readonly number[];
  readonly ignoredColumns: readonly string[];
  readonly rowsRead: number;
  readonly rejected: number;
  /** Of all severities, not only those listed. */
  readonly errors: number;
  readonly issues: readonly Issue[];
  readonly issuesTotal: number;
  /** Codes of the offices that accepted rows named. */
  readonly offices: readonly string[];
};

export async function checkFile(request: CheckRequest): Promise<CheckOutcome> {
  const { file, language } = request;
  rmSync(request.rejectedPath, { force: true });
  const about = { encoding: file.encoding, delimiter: file.delimiter, sheet: null };
  let kind = request.kind === "auto" ? null : request.kind;
  try {
    if (file.refused) return refused(kind, about, [file.refused], language);
    const chosen = await chooseTable(file, request.kind, request.fileName ?? "");
    if (chosen.sheet === null) return refused(chosen.kind, about, chosen.issues, language);
    const { sheet, layout } = chosen;
    kind = layout.kind;
    const place = {
      ...about,
      sheet: sheet.name,
      headerLine: layout.headerLine,
      ignoredColumns: layout.ignoredColumns,
    };
    if (layout.issues.length > 0) return refused(kind, place, layout.issues, language);
    const rejects = makeRejectedFile({
      path: request.rejectedPath,
      headers: layout.headers,
      language,
    });
    try {
      const done = await settle(request, sheet, layout, rejects);
      return {
        ...nothingRead,
        ...place,
        kind,
        skippedLines: done.counts.skipped,
        rowsRead: done.counts.read,
        rejected: done.counts.rejected,
        errors: done.issues.errors,
        issues: done.issues.worded(language),
        issuesTotal: done.issues.total,
        offices: done.checker.offices(),
      };
    } finally {
      rejects.close();
    }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    rmSync(request.rejectedPath, { force: true });
    return refused(kind, about, [error.issue], language);
  } finally {
    await file.close();
  }
}

const nothingRead = {
  sheet: null,
  headerLine: null,
  skippedLines: [],
  ignoredColumns: [],
  rowsRead: 0,
  rejected: 0,
  offices: [],
} as const;

/** The outcome of a file of which nothing can be used. */
function refused(
  kind: Kind | null,
  place: Partial<CheckOutcome> & Pick<CheckOutcome, "encoding" | "delimiter">,
  found: readonly FoundIssue[],
  language: Language,
): CheckOutcome {
  const issues = makeIssueList();
  for (const issue of found) issues.add(issue);
  return {
    ...nothingRead,
    ...place,
    kind,
    errors: issues.errors,
    issues: issues.worded(language),
    issuesTotal: issues.total,
  };
}

type Settled = {
  readonly checker: RowChecker;
  readonly issues: IssueList;
  readonly counts: ReadCounts;
};

/** Reads until nothing is left to be settled: once, for a usual file. */
async function settle(
  request: CheckRequest,
  sheet: Sheet,
  layout: TableLayout,
  rejects: RejectedFile,
): Promise<Settled> {
  const { references, acceptValid } = request;
  const limits = request.limits ?? defaultLimits;
  const sink = await request.sink(layout.kind);
  const managers = await fileManagers(layout, sheet, references.staff);
  let formats: readonly ColumnFormat[] = layout.columns.map(() => usualFormat);
  let repeated: Suspects | null = null;

  for (;;) {
    const issues = makeIssueList();
    for (const issue of firstWarnings(request.file, sheet)) issues.add(issue);
    const suspects = makeSuspects();
    const seen = makeKeyTable();
    const given = {
      layout,
      formats,
      references,
      managers: managers.known,
      tomorrow: nextDay(request.today),
      ragged: request.file.ragged,
      cellCharacters: limits.cellCharacters,
      warn: issues.add,
    };
    const known: Suspects | null = repeated;
    const seeKey: CheckerGiven["seeKey"] = known
      ? known.otherLine
      : (hash) => {
          if (seen.add(hash)) suspects.suspect(hash);
          return null;
        };
    const checker = makeRowChecker({ ...given, seeKey });
    const held = (): boolean => suspects.size > 0;
    const reading = { layout, sheet, checker, issues, rejects, acceptValid, held };
    const rowLimit = limits.rows;
    const counts = await readRows({ ...reading, sink: managers.watch(sink), rowLimit });

    const settled = settleFormats(checker.evidence);
    let again = !sameFormats(formats, settled);
    if (again) formats = settled;
    else if (suspects.size > 0) {
      await confirmSuspects({ ...given, warn: () => undefined }, sheet, suspects, limits);
      // Nothing was handed on since the first of them, so the file is read again whatever they are.
      again = true;
      repeated = suspects;
    } else again = acceptValid && managers.dropRejected();
    if (!again) {
      if (issues.errors === 0 || acceptValid) await sink.end();
      return { checker, issues, counts };
    }
    rejects.reset();
    await sink.reset();
  }
}

/** A second reading that only tells the suspect keys apart. */
async function confirmSuspects(
  given: Omit<CheckerGiven, "seeKey">,
  sheet: Sheet,
  suspects: Suspects,
  limits: ReadLimits,
): Promise<void> {
  const checker = makeRowChecker({
    ...given,
    seeKey: (hash, office, key, line) => {
      suspects.count(hash, office, key, line);
      return null;
    },
  });
  const nowhere: RejectedFile = {
    add: () => undefined,
    reset: () => undefined,
    close: () => undefined,
  };
  await readRows({
    layout: given.layout,
    sheet,
    checker,
    issues: makeIssueList(),
    rejects: nowhere,
    sink: null,
    held: () => true,
    acceptValid: true,
    rowLimit: limits.rows,
  });
}

function firstWarnings(file: OpenedFile, sheet: Sheet): readonly FoundIssue[] {
  const hidden = sheet.hidden ? [foundIssue("hidden_sheet", { value: sheet.name })] : [];
  return [...file.warnings, ...hidden];
}
