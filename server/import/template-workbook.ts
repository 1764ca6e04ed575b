import type { Language } from "../../shared/i18n/language.ts";
import type { Column, Kind } from "../../shared/kinds/kind.ts";
import { writeZip } from "./xlsx/write-zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Cell formats by index. Text keeps `00123` and `2026-09` as they are typed. */
const format = { plain: 0, header: 1, text: 2, money: 3 } as const;
const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * An empty XLSX file of a kind: the labels of one language, required ones with `*`, and one example row.
 * Columns that hold no numbers are text cells, so that no spreadsheet makes a date or a number of a code.
 */
export function templateWorkbook(kind: Kind, language: Language): Uint8Array<ArrayBuffer> {
  const parts = [
    {
      name: "[Content_Types].xml",
      text:
        `<Types xmlns="${packaged}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    },
    { name: "_rels/.rels", text: relations([["officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      text:
        `<workbook xmlns="${main}" xmlns:r="${related}"><sheets>` +
        `<sheet name="${escaped(kind.label[language])}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", text: sheet(kind, language) },
  ].map(({ name, text }) => ({ name, text: declaration + text }));
  return writeZip([...parts, { name: "xl/styles.xml", text: styles }]);
}

function sheet({ columns }: Kind, language: Language): string {
  const widths = columns.map((column, i) => {
    const width = Math.max(wide(column.label[language]) + 2, wide(column.example)) + 2;
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${formatOf(column)}" customWidth="1"/>`;
  });
  const labels = columns.map((column, i) =>
    textCell(`${letter(i)}1`, column.label[language] + (column.required ? "*" : ""), format.header),
  );
  const examples = columns.map((column, i) => exampleCell(`${letter(i)}2`, column));
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData><row r="1">${labels.join("")}</row>` +
    `<row r="2">${examples.join("")}</row></sheetData></worksheet>`
  );
}

function formatOf({ type }: Column): number {
  if (type === "money") return format.money;
  return type === "count" || type === "decimal" ? format.plain : format.text;
}

function exampleCell(at: string, column: Column): string {
  if (column.example === "") return "";
  const style = formatOf(column);
  if (style === format.text) return textCell(at, column.example, style);
  return `<c r="${at}" s="${style}"><v>${escaped(column.example)}</v></c>`;
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

/** `A` … `Z`: no kind has more columns. */
const letter = (index: number): string => String.fromCharCode(65 + index);

/** Characters, those of Chinese twice as wide. */
const wide = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const each = list.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${related}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}
