/** A workbook as spreadsheets save it: deflated parts, shared strings, day cells as serial numbers. */
import { crc32, deflateRawSync } from "node:zlib";

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
  return zip(
    parts.map((part, i) => [
      names[i],
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${part}`),
    ]),
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

function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"),
      fields,
      entry,
      Buffer.from(name),
    );
    offset += 4 + fields.length + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\u0005\u0006"), end]);
}
