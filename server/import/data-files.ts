/** The files under `data/` that are made from the kinds: the templates and their description. */
import type { Column, Kind } from "../../shared/kinds/kind.ts";
import { kinds } from "../../shared/kinds/kinds.ts";
import { templateCsv } from "./template.ts";

const introduction = `# Import files

Every kind of file Dabiao reads, made from \`shared/kinds\`; \`data/templates\` has an empty file of each.
CSV (UTF-8, UTF-16, GB18030 or Big5; \`,\` \`;\` tab or \`|\`) or XLSX. The header is the first row, at most 30
deep, that holds every required column by its name or one of its labels; further columns are ignored.
Money is in yuan with at most two decimals; a unit in brackets scales a column (\`金額(萬元)\`).
Days are \`2026-09-01\` (also \`2026/9/1\`, \`2026年9月1日\`), months \`2026-09\`, periods \`2026\`, \`2026Q3\` or \`2026-09\`.
An empty optional cell keeps what is known; \`(空)\` or \`(empty)\` clears it.
A row with the natural key of an earlier one corrects it.

Import in this order, since later kinds name things of earlier ones: ${kinds
  .map(({ name }) => `\`${name}\``)
  .join(", ")}.

This page and the templates are written by \`node data/make.mjs\` after a build.
`;

const typeNames: Readonly<Record<Column["type"], string>> = {
  code: "code",
  text: "text",
  enum: "one of",
  money: "yuan",
  count: "whole number",
  decimal: "number",
  day: "day",
  month: "month",
  period: "period",
  flag: "Y / N",
};

function described({ type, values, references, min, max, defaultValue }: Column): string {
  const parts: string[] = [typeNames[type]];
  if (values) parts[0] += ` ${values.map((value) => `\`${value}\``).join(", ")}`;
  if (references) parts.push(`must exist as ${references}`);
  if (min !== undefined) parts.push(min === 0 ? "not negative" : `at least ${min}`);
  if (max !== undefined) parts.push(`at most ${max}`);
  if (defaultValue !== undefined) parts.push(`${defaultValue} where empty`);
  return parts.join("; ");
}

function kindSection(kind: Kind): string {
  const rows = kind.columns.map((column) =>
    [
      `\`${column.name}\`${column.required ? " *" : ""}`,
      column.label["zh-Hant"],
      column.label["zh-Hans"],
      column.label.en,
      described(column),
      column.example === "" ? "" : `\`${column.example}\``,
    ].join(" | "),
  );
  const key = kind.key.map((name) => `\`${name}\``).join(", ");
  const without = kind.keyWithout
    ? `; without \`${kind.keyWithout.missing}\`: ${kind.keyWithout.key.map((name) => `\`${name}\``).join(", ")}`
    : "";
  return [
    `## ${kind.name}: ${kind.label["zh-Hant"]}, ${kind.label.en}`,
    "",
    `${kind.description.en}. ${kind.description["zh-Hant"]}。`,
    "",
    `Natural key: ${key}${without}.`,
    "",
    "| column (* required) | 繁體 | 简体 | English | content | example |",
    "|---|---|---|---|---|---|",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

/** Path below `data/` → text. */
export function dataFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set("README.md", [introduction, ...kinds.map(kindSection)].join("\n"));
  for (const kind of kinds) files.set(`templates/${kind.name}.csv`, templateCsv(kind, "zh-Hant"));
  return files;
}
