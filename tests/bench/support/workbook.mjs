/** A workbook as spreadsheets save it: deflated parts, shared strings, day cells as serial numbers. */
import { product } from "./product.mjs";

const { writeZip } = await product();

const names = [
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/worksheets/sheet1.xml",
];

/**
 * `table`: rows of text, the first one the header. Columns named in `numbers` become number cells, those in
 * `days` (YYYY-MM-DD) date cells, all others shared strings.
 */
export function makeWorkbook(table, { numbers, days }) {
  const [header = []] = table;
  const kinds = header.map((name) =>
    numbers.has(name) ? "number" : days.has(name) ? "day" : "text",
  );
  const strings = new Map();
  const cells = (row, line) =>
    row
      .map((value, i) => {
        if (value === "") return "";
        const place = `${letters(i)}${line}`;
        if (line > 1 && kinds[i] === "number") return `<c r="${place}"><v>${value}</v></c>`;
        if (line > 1 && kinds[i] === "day")
          return `<c r="${place}" s="1"><v>${serial(value)}</v></c>`;
        if (!strings.has(value)) strings.set(value, strings.size);
        return `<c r="${place}" t="s"><v>${strings.get(value)}</v></c>`;
      })
      .join("");
  const rows = table.map((row, i) => `<row r="${i + 1}">${cells(row, i + 1)}</row>`).join("");
  const shared = [...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    `<sst xmlns="${main}" count="${strings.size}" uniqueCount="${strings.size}">${shared}</sst>`,
    `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  ];
  return writeZip(
    parts.map((part, i) => ({
      name: names[i],
      text: `<?xml version="1.0" encoding="UTF-8"?>\n${part}`,
    })),
  );
}

function letters(column) {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Days since 1899-12-30, as workbooks count them after February 1900. */
function serial(day) {
  return (
    (Date.UTC(...day.split("-").map((part, i) => Number(part) - (i === 1 ? 1 : 0))) -
      Date.UTC(1899, 11, 30)) /
    86_400_000
  );
}

function escape(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
