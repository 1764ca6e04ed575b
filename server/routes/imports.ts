import {
  importDetail,
  importList,
  importReport,
  undoReport,
  type ImportReport,
} from "../../shared/contract/imports.ts";
import { languages } from "../../shared/i18n/language.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";
import { defaultLimits } from "../import/limits.ts";
import { findImport, listImports, rejectedRows } from "../reports/imports.ts";
import { AppError } from "../errors.ts";
import { askerOf } from "./asker.ts";
import { requestLanguage } from "./language.ts";
import { badParameter, flagParameter, oneOf } from "./parameters.ts";
import { receiveUpload } from "./receive-upload.ts";
import type { Route, RouteContext } from "./route.ts";

const statusOf = (report: ImportReport): number =>
  report.status === "refused" ? 422 : report.status === "committed" ? 201 : 200;

export const importRoute: Route = {
  method: "POST",
  path: "/api/imports",
  summary: "Preview or commit one file (multipart, part `file`)",
  action: "import",
  object: "company",
  ownRows: false,
  audit: "import",
  rate: "file",
  sample: "/api/imports?kind=auto&mode=preview",
  query: ["kind", "mode", "acceptValid", "lang"],
  body: null,
  byLedger: false,
  answer: importReport,
  handle: async (context) => {
    const { query, world, request } = context;
    if (query["kind"] === undefined) throw badParameter("kind", "missing", kindNames);
    const kind = oneOf(query, "kind", [...kindNames, "auto"], "auto");
    const mode = oneOf(query, "mode", ["preview", "commit"], "preview");
    const acceptValid = flagParameter(query, "acceptValid");
    const language = oneOf(query, "lang", languages, requestLanguage(request));
    const key = idempotencyKey(request);
    const limit = Math.max(defaultLimits.csvBytes, defaultLimits.xlsxBytes);
    const upload = await receiveUpload(request, world.temporary, limit);
    try {
      const { path, name } = upload;
      const by = askerOf(context);
      const report = await world.writer.importFile(
        { path, name, kind, mode, acceptValid, language, by },
        key,
      );
      return { status: tooLarge(report) ? 413 : statusOf(report), json: report };
    } finally {
      await upload.discard();
    }
  },
};

/** What names one attempt to send, so that a lost answer can be asked for again; null without. */
function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw badParameter("Idempotency-Key", "malformed");
  return key;
}

/** A file past its own limit (20 MB for XLSX) is a report like every refusal, with the status of its kind. */
const tooLarge = (report: ImportReport): boolean =>
  report.status === "refused" && report.issues.some((issue) => issue.code === "file_too_large");

export const importListRoute: Route = {
  method: "GET",
  path: "/api/imports",
  summary: "The ledger, newest first; undos are entries too",
  action: "read_imports",
  object: "import",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/imports",
  query: [],
  body: null,
  byLedger: true,
  answer: importList,
  handle: async ({ world, head, reach }) => ({
    status: 200,
    json: await listImports(world.store.db, { ledger: head, reach }),
  }),
};

export const importDetailRoute: Route = {
  method: "GET",
  path: "/api/imports/:id",
  summary: "One ledger entry by number, or a preview or refusal by its id",
  action: "read_imports",
  object: "import",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/imports/1",
  query: [],
  body: null,
  byLedger: false,
  answer: importDetail,
  handle: async (context) => ({ status: 200, json: await found(context) }),
};

async function found({ world, params, principal, reach }: RouteContext) {
  const asked = { id: params["id"] ?? "", reach, asker: principal?.id ?? "" };
  const detail = await findImport(world.store.db, asked);
  if (!detail) throw new AppError("import.unknown", { id: params["id"] });
  return detail;
}

export const rejectedRowsRoute: Route = {
  method: "GET",
  path: "/api/imports/:id/rejected.csv",
  summary: "The rejected rows with their issue, to mend and send again",
  action: "read_imports",
  object: "import",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/imports/1/rejected.csv",
  query: [],
  body: null,
  byLedger: false,
  answer: { media: "text/csv" },
  handle: async (context) => {
    await found(context);
    const id = context.params["id"] ?? "";
    const text = await rejectedRows(context.world.store.db, id);
    if (text === null) throw new AppError("import.no_rejected_rows", { id });
    return {
      status: 200,
      body: text,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="rejected-${encodeURIComponent(id)}.csv"`,
      },
    };
  },
};

export const undoRoute: Route = {
  method: "POST",
  path: "/api/imports/:id/undo",
  summary: "Undo one import under a new ledger number",
  action: "undo",
  object: "import",
  ownRows: false,
  audit: "undo",
  rate: "file",
  sample: "/api/imports/1/undo",
  query: [],
  body: null,
  byLedger: false,
  answer: undoReport,
  handle: async (context) => {
    const id = context.params["id"] ?? "";
    if (!/^[1-9]\d{0,14}$/.test(id)) throw new AppError("import.unknown", { id });
    const report = await context.world.writer.undo(Number(id), askerOf(context));
    return { status: 201, json: report };
  },
};
