/** What the sheets of a workbook need: their names, shared strings, date styles, calendar. */
import { refusal } from "../file-refusal.ts";
import { unescapeText } from "./cell-text.ts";
import { dateStyle, type DateStyle } from "./number-format.ts";
import { readXml } from "./read-xml.ts";
import type { ZipDirectory } from "./zip-directory.ts";

export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Where it lies in the archive. */
  readonly part: string;
};

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904: boolean;
  /** By the index a cell names as its style. */
  readonly styles: readonly DateStyle[];
  readonly strings: readonly string[];
};

const nothing = (): void => undefined;

export async function readWorkbook(directory: ZipDirectory): Promise<Workbook> {
  await checkContentTypes(directory);
  const root = await relations(directory, "_rels/.rels", "");
  const path = [...root.values()].find(({ type }) => type === "officeDocument")?.part;
  const part = path ?? "xl/workbook.xml";
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const file = part.slice(folder.length);
  const targets = await relations(directory, `${folder}_rels/${file}.rels`, folder);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  const found = await readXml(directory, part, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      listed.push({ name: attributes["name"] ?? "", hidden, id });
    },
    close: nothing,
    text: nothing,
  });
  if (!found) throw refusal("damaged_file", { facts: { part } });
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const target = targets.get(id);
    return target?.type === "worksheet" ? [{ name, hidden, part: target.part }] : [];
  });
  const partOf = (type: string, usual: string): string =>
    [...targets.values()].find((target) => target.type === type)?.part ?? folder + usual;
  return {
    sheets,
    from1904,
    styles: await readStyles(directory, partOf("styles", "styles.xml")),
    strings: await readStrings(directory, partOf("sharedStrings", "sharedStrings.xml")),
  };
}

/** The declared types tell macros and binary parts even where their names do not. */
async function checkContentTypes(directory: ZipDirectory): Promise<void> {
  await readXml(directory, "[Content_Types].xml", {
    open: (_, attributes) => {
      const type = attributes["ContentType"] ?? "";
      if (/macroEnabled/i.test(type)) throw refusal("save_as_xlsx", { facts: { found: ".xlsm" } });
      if (/sheet\.binary/i.test(type)) throw refusal("save_as_xlsx", { facts: { found: ".xlsb" } });
    },
    close: nothing,
    text: nothing,
  });
}

type Relation = { readonly type: string; readonly part: string };

async function relations(
  directory: ZipDirectory,
  part: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  await readXml(directory, part, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = attributes["Target"] ?? "";
      const type = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : folder + target;
      found.set(attributes["Id"] ?? "", { type, part: path });
    },
    close: nothing,
    text: nothing,
  });
  return found;
}

async function readStyles(directory: ZipDirectory, part: string): Promise<readonly DateStyle[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await readXml(directory, part, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      }
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(Number(attributes["numFmtId"] ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
    text: nothing,
  });
  return formats.map((id) => dateStyle(id, codes.get(id)));
}

async function readStrings(directory: ZipDirectory, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  // How the text is pronounced stands beside it and is no part of it.
  let phonetic = 0;
  await readXml(directory, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "si") strings.push(unescapeText(text));
    },
    text: (more) => {
      if (inText) text += more;
    },
  });
  return strings;
}
