import { constants } from "node:fs";
import { access, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportReport } from "../../shared/contract/imports.ts";
import { consoleAsker } from "../access/asker.ts";
import { kindByName, kindNames } from "../../shared/kinds/kinds.ts";
import { detectKind } from "../import/detect-kind.ts";
import { defaultLimits } from "../import/limits.ts";
import { rejectedRows } from "../reports/imports.ts";
import type { Store } from "../store/store.ts";
import { ledgerDeps, performImport } from "../writer/perform.ts";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { UsageError } from "./command.ts";
import { readOptions, type Options } from "./options.ts";
import { withOwnStore } from "./own-store.ts";
import { reportText } from "./report-text.ts";

/** `import KIND FILE…`: one import a file, in the order in which kinds depend on each other. */
export const importCommand: Command = {
  usage: "import KIND|auto FILE… [--preview] [--accept-valid] [--json] [--progress]",
  run: async (context) => {
    const options = readOptions(context.args, {
      flags: ["preview", "accept-valid", "json", "progress"],
    });
    const [kind, ...files] = options.words;
    if (!kind || files.length === 0) throw new UsageError("KIND and FILE are needed");
    if (kind !== "auto" && !kindByName(kind)) throw new UsageError(`unknown kind ${kind}`);
    for (const file of files) {
      await access(file, constants.R_OK).catch(() => {
        throw new UsageError(`${file}: no such file`);
      });
    }
    const ordered = kind === "auto" ? await byDependency(files) : files;
    return withOwnStore(context.environment, (store, temporary) =>
      importAll({ context, options, store, temporary, kind, files: ordered }),
    );
  },
};

type Work = {
  readonly context: CommandContext;
  readonly options: Options;
  readonly store: Store;
  readonly temporary: string;
  readonly kind: string;
  readonly files: readonly string[];
};

async function importAll(work: Work): Promise<ExitCode> {
  const { context, options, store } = work;
  const progress = options.flags.has("progress");
  const { clock, home } = context.environment;
  const deps = ledgerDeps({
    clock,
    today: null,
    home,
    progress: (phase) => {
      if (progress) context.err(`${phase}\n`);
    },
  });
  const reports: ImportReport[] = [];
  for (const path of work.files) {
    const report = await performImport(
      store,
      deps,
      {
        path,
        name: basename(path),
        kind: work.kind,
        mode: options.flags.has("preview") ? "preview" : "commit",
        acceptValid: options.flags.has("accept-valid"),
        language: context.environment.language,
        by: consoleAsker,
      },
      work.temporary,
    );
    reports.push(report);
    if (report.rows.rejected > 0 && !options.flags.has("preview")) {
      await writeRejected(work, report, path);
    }
    if (!options.flags.has("json")) context.out(reportText(report, context.environment.language));
  }
  if (options.flags.has("json")) {
    context.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports)}\n`);
  }
  const bad = reports.some((report) => report.wouldBe === "refused" || report.rows.rejected > 0);
  return bad ? 1 : 0;
}

/** The rejected rows beside the file, never over one that is there. */
async function writeRejected(work: Work, report: ImportReport, path: string): Promise<void> {
  const text = await rejectedRows(work.store.db, report.id ?? String(report.ledger));
  if (text === null) return;
  for (let n = 1; ; n += 1) {
    const target = n === 1 ? `${path}.rejected.csv` : `${path}.rejected-${n}.csv`;
    try {
      await writeFile(target, text, { flag: "wx" });
      work.context.err(`${target}\n`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
  }
}

async function byDependency(files: readonly string[]): Promise<readonly string[]> {
  const placed = await Promise.all(
    files.map(async (file) => {
      const kind = await detectKind(file, basename(file), defaultLimits);
      const place = kind ? kindNames.indexOf(kind.name) : kindNames.length;
      return { file, place };
    }),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ file }) => file);
}
