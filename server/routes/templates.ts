import { languages } from "../../shared/i18n/language.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import { AppError } from "../errors.ts";
import { templateCsv } from "../import/template.ts";
import { templateWorkbook } from "../import/template-workbook.ts";
import { requestLanguage } from "./language.ts";
import { oneOf } from "./parameters.ts";
import type { Route } from "./route.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const templateRoute: Route = {
  method: "GET",
  path: "/api/templates/:file",
  summary: "An empty file of a kind with labels and an example: `KIND.csv`, `KIND.xlsx`",
  action: "none",
  object: "nothing",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/templates/offices.csv",
  query: ["lang"],
  body: null,
  byLedger: false,
  answer: { media: "text/csv" },
  handle: async ({ params, query, request }) => {
    const file = params["file"] ?? "";
    const [, name = "", ending] = /^([a-z_]+)\.(csv|xlsx)$/.exec(file) ?? [];
    const kind = kindByName(name);
    if (!kind) throw new AppError("request.not_found", { path: `/api/templates/${file}` });
    const language = oneOf(query, "lang", languages, requestLanguage(request));
    return {
      status: 200,
      body: ending === "csv" ? templateCsv(kind, language) : templateWorkbook(kind, language),
      headers: {
        "content-type": ending === "csv" ? "text/csv; charset=utf-8" : workbookType,
        "content-disposition": `attachment; filename="${kind.name}.${ending}"`,
      },
    };
  },
};
