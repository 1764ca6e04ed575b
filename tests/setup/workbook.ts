/** Workbooks for fixtures, made from cells. */
import { zip, type ZipPart } from "./zip.ts";

/** A text, a number, a stored number with a style, a formula with or without its result, or raw XML. */
export type FixtureCell =
  | string
  | number
  | null
  | { readonly stored: number; readonly style: number }
  | { readonly formula: string; readonly result: number | string | null }
  | { readonly xml: string };

export type FixtureSheet = {
  readonly name: string;
  readonly rows: readonly (readonly FixtureCell[])[];
  readonly hidden?: boolean;
  /** 1-based rows that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Placed after the rows: merged cells, validations. */
  readonly after?: string;
  /** Replaces the sheet's XML altogether. */
  readonly xml?: string;
  /** Its check sum does not hold. */
  readonly damaged?: boolean;
};

/** Styles by index: 0 none, 1 day (built in), 2 `yyyy"年"m"月"`, 3 day and time (built in). */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>' +
  "</styleSheet>";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

function cellXml(cell: FixtureCell, at: string, strings: Map<string, number>): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    const index = strings.get(cell) ?? strings.size;
    strings.set(cell, index);
    return `<c r="${at}" t="s"><v>${index}</v></c>`;
  }
  if ("xml" in cell) return cell.xml;
  if ("stored" in cell) return `<c r="${at}" s="${cell.style}"><v>${cell.stored}</v></c>`;
  const { formula, result } = cell;
  const type = typeof result === "string" ? ' t="str"' : "";
  const value = result === null ? "" : `<v>${result}</v>`;
  return `<c r="${at}"${type}><f>${escape(formula)}</f>${value}</c>`;
}

function sheetXml(sheet: FixtureSheet, strings: Map<string, number>): string {
  if (sheet.xml !== undefined) return sheet.xml;
  const rows = sheet.rows.map((cells, r) => {
    const hidden = sheet.hiddenRows?.includes(r + 1) ? ' hidden="1"' : "";
    const inner = cells
      .map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, strings))
      .join("");
    return `<row r="${r + 1}"${hidden}>${inner}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData>${sheet.after ?? ""}</worksheet>`;
}

export function workbook(
  sheets: readonly FixtureSheet[],
  options: {
    readonly from1904?: boolean;
    /** Placed before the root of each sheet. */
    readonly prologue?: string;
    readonly sharedStrings?: string;
    readonly contentTypes?: string;
    readonly more?: readonly ZipPart[];
  } = {},
): Buffer {
  const strings = new Map<string, number>();
  const parts = sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    data: `<?xml version="1.0" encoding="UTF-8"?>${options.prologue ?? ""}${sheetXml(sheet, strings)}`,
    damaged: sheet.damaged ?? false,
  }));
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${related}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const shared =
    options.sharedStrings ??
    `<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`;
  return zip([
    {
      name: "[Content_Types].xml",
      data: options.contentTypes ?? `<Types xmlns="${packaged}/content-types"/>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${main}" xmlns:r="${related}"><workbookPr${options.from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${packaged}/relationships">${relations.join("")}<Relationship Id="rIdS" Type="${related}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${related}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", data: styles },
    { name: "xl/sharedStrings.xml", data: shared },
    ...parts,
    ...(options.more ?? []),
  ]);
}
