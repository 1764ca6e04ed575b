import type { ImportReport } from "../../shared/contract/imports.ts";
import type { Language } from "../../shared/i18n/language.ts";

type Words = Readonly<
  Record<"added" | "corrected" | "unchanged" | "rejected" | "ledger", string>
> & {
  readonly status: Readonly<Record<ImportReport["status"], string>>;
};
const words: Readonly<Record<Language, Words>> = {
  "zh-Hant": {
    added: "新增",
    corrected: "更正",
    unchanged: "不變",
    rejected: "退回",
    ledger: "帳本",
    status: { preview: "試算", committed: "已入帳", unchanged: "沒有變化", refused: "已拒絕" },
  },
  "zh-Hans": {
    added: "新增",
    corrected: "更正",
    unchanged: "不变",
    rejected: "退回",
    ledger: "账本",
    status: { preview: "试算", committed: "已入账", unchanged: "没有变化", refused: "已拒绝" },
  },
  en: {
    added: "added",
    corrected: "corrected",
    unchanged: "unchanged",
    rejected: "rejected",
    ledger: "ledger",
    status: {
      preview: "preview",
      committed: "committed",
      unchanged: "unchanged",
      refused: "refused",
    },
  },
};
const shown = 20;

/** A report as a person reads it on the console. */
export function reportText(report: ImportReport, language: Language): string {
  const w = words[language];
  const { rows } = report;
  const head =
    `${report.file}: ${w.status[report.status]}${report.ledger ? ` · ${w.ledger} #${report.ledger}` : ""}` +
    ` · ${report.kind ?? "?"} · ${w.added} ${rows.added} · ${w.corrected} ${rows.corrected}` +
    ` · ${w.unchanged} ${rows.unchanged} · ${w.rejected} ${rows.rejected}`;
  const lines = report.issues
    .slice(0, shown)
    .map(
      (issue) =>
        `  ${issue.severity === "error" ? "✕" : "!"} ${issue.line ?? "-"} ${issue.column ?? ""} ${issue.code}: ${issue.message}`,
    );
  const more = report.issuesTotal > shown ? [`  … ${report.issuesTotal - shown}`] : [];
  return `${[head, ...lines, ...more].join("\n")}\n`;
}
