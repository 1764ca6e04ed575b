/** Runs a file through openFile and checkFile as the ledger does, with a sink that keeps the rows. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile, type CheckOutcome } from "../../../server/import/check-file.ts";
import type { CheckedRow, FoundIssue } from "../../../server/import/checked.ts";
import { defaultLimits, type ReadLimits } from "../../../server/import/limits.ts";
import { openFile } from "../../../server/import/open-file.ts";
import { noReferences, type References } from "../../../server/import/references.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { Cell, Kind } from "../../../shared/kinds/kind.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";

/** Two offices, a person, two dealers, a product, a programme: what most fixtures name. */
export function someReferences(): References {
  const open = { openedOn: null, closedOn: null };
  return {
    ...noReferences(),
    offices: new Map([
      ["GZ01", { provinceCode: "GD", ...open }],
      ["SZ01", { provinceCode: "GD", openedOn: "2025-01-01", closedOn: "2026-06-30" }],
    ]),
    dealers: new Map([
      ["D1", { officeCode: "GZ01", officesEver: ["GZ01"], ...open }],
      ["D2", { officeCode: "SZ01", officesEver: ["SZ01"], openedOn: "2026-01-01", closedOn: null }],
    ]),
    promos: new Map([["P1", { officeCode: "GZ01", officesEver: ["GZ01"] }]]),
    staff: new Set(["S1"]),
    skus: new Set(["K1"]),
    categories: new Set(["啤酒"]),
    provinces: new Set(["GD"]),
    medianMonth: new Map([["GZ01", 100_000]]),
  };
}

export type Checked = {
  readonly outcome: CheckOutcome;
  readonly rows: readonly CheckedRow[];
  /** `code line column` of each issue, in order. */
  readonly found: readonly string[];
  readonly rejected: string | null;
  readonly resets: number;
  /** The cells of a column, row by row. */
  cells(column: string): readonly Cell[];
};

export type CheckOptions = {
  readonly name?: string;
  readonly acceptValid?: boolean;
  readonly references?: References;
  readonly today?: string;
  readonly language?: Language;
  readonly limits?: Partial<ReadLimits>;
  /** What the store would answer of a row. */
  readonly objections?: (row: CheckedRow) => FoundIssue | null;
};

export async function check(
  kind: string,
  bytes: string | Uint8Array,
  options: CheckOptions = {},
): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "dabiao-check-"));
  const path = join(folder, "file");
  const rejectedPath = join(folder, "rejected.csv");
  const limits = { ...defaultLimits, ...options.limits };
  try {
    writeFileSync(path, bytes);
    let rows: CheckedRow[] = [];
    let resets = 0;
    const asked = kindByName(kind);
    const outcome = await checkFile({
      file: await openFile(path, options.name ?? "file.csv", limits),
      fileName: options.name ?? "file.csv",
      kind: asked ?? "auto",
      references: options.references ?? someReferences(),
      today: options.today ?? "2026-09-16",
      acceptValid: options.acceptValid ?? false,
      rejectedPath,
      language: options.language ?? "en",
      limits,
      sink: () => ({
        reset: () => {
          rows = [];
          resets += 1;
        },
        rows: (batch) => {
          const objected = batch.flatMap((row) => options.objections?.(row) ?? []);
          rows.push(...batch.filter((row) => !objected.some(({ line }) => line === row.line)));
          return objected;
        },
        end: () => undefined,
      }),
    });
    return {
      outcome,
      rows,
      found: outcome.issues.map(({ code, line, column }) => [code, line, column].join(" ").trim()),
      rejected: existsSync(rejectedPath) ? readFileSync(rejectedPath, "utf8") : null,
      resets,
      cells: (column) => {
        const at = (outcome.kind as Kind).columns.findIndex(({ name }) => name === column);
        return rows.map((row) => row.cells[at]);
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
