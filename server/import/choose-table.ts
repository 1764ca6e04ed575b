import type { Kind } from "../../shared/kinds/kind.ts";
import { kinds } from "../../shared/kinds/kinds.ts";
import type { FoundIssue } from "./checked.ts";
import { foundIssue } from "./file-refusal.ts";
import type { OpenedFile, RecordBatch, Sheet } from "./record-batch.ts";
import { findLayout, missingColumnIssues, namedColumns, type TableLayout } from "./table-layout.ts";

export type ChosenTable =
  | { readonly sheet: Sheet; readonly layout: TableLayout }
  | { readonly sheet: null; readonly kind: Kind | null; readonly issues: readonly FoundIssue[] };

/** The first sheet that has the header of the kind (`auto`: of any kind), and what its columns are. */
export async function chooseTable(
  file: OpenedFile,
  kind: Kind | "auto",
  fileName: string,
): Promise<ChosenTable> {
  const heads: RecordBatch[] = [];
  for (const sheet of file.sheets) {
    const head = await sheet.head();
    heads.push(head);
    if (kind !== "auto") {
      const layout = findLayout(kind, head);
      if (layout) return { sheet, layout };
      continue;
    }
    const fitting = bestKinds(head, fileName);
    if (fitting.length === 1) return { sheet, layout: fitting[0] as TableLayout };
    if (fitting.length > 1) {
      const names = fitting.map((layout) => layout.kind.name).join(", ");
      const line = (fitting[0] as TableLayout).headerLine;
      const issue = foundIssue("ambiguous_kind", {
        line,
        suggestion: names,
        facts: { kinds: names },
      });
      return { sheet: null, kind: null, issues: [issue] };
    }
  }
  if (heads.every((head) => head.records.every((record) => record.every((text) => text === "")))) {
    return { sheet: null, kind: null, issues: [foundIssue("empty_file")] };
  }
  if (kind === "auto") return { sheet: null, kind: null, issues: [foundIssue("unknown_kind")] };
  return { sheet: null, kind, issues: missingColumnIssues(kind, nearestHead(kind, heads)) };
}

/** The kinds whose header the table has and that explain most of its columns; a file's name breaks ties. */
function bestKinds(head: RecordBatch, fileName: string): readonly TableLayout[] {
  const layouts = kinds.flatMap((kind) => findLayout(kind, head) ?? []);
  const explained = (layout: TableLayout): number =>
    layout.columns.filter(({ place }) => place >= 0).length;
  const most = Math.max(0, ...layouts.map(explained));
  const best = layouts.filter((layout) => explained(layout) === most);
  const named = best.filter((layout) => fileName.toLowerCase().startsWith(layout.kind.name));
  return named.length === 1 ? named : best;
}

function nearestHead(kind: Kind, heads: readonly RecordBatch[]): RecordBatch {
  const nearness = (head: RecordBatch): number =>
    Math.max(0, ...head.records.map((record) => namedColumns(kind, record)));
  return heads.reduce((best, head) => (nearness(head) > nearness(best) ? head : best));
}
