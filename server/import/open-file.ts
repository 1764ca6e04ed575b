import { open, stat } from "node:fs/promises";
import { openCsv } from "./csv/open-csv.ts";
import { FileRefusal, foundIssue, megabytes, refusal } from "./file-refusal.ts";
import type { ReadLimits } from "./limits.ts";
import type { OpenedFile } from "./record-batch.ts";
import { sniffFormat } from "./sniff-format.ts";
import { openXlsx } from "./xlsx/open-xlsx.ts";

/**
 * A file ready to be read, by its content and not by its name. What cannot be read at all comes back
 * with `refused` set; only trouble of the machine (a missing file, a broken disk) throws.
 */
export async function openFile(
  path: string,
  name: string,
  limits: ReadLimits,
): Promise<OpenedFile> {
  try {
    return await openKnown(path, name, limits);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return {
      format: null,
      encoding: null,
      delimiter: null,
      sheets: [],
      ragged: "error",
      refused: error.issue,
      warnings: [],
      close: async () => undefined,
    };
  }
}

async function openKnown(path: string, name: string, limits: ReadLimits): Promise<OpenedFile> {
  const { size } = await stat(path);
  if (size === 0) throw refusal("empty_file");
  const format = sniffFormat(await headOf(path));
  const limit = format === "zip" ? limits.xlsxBytes : limits.csvBytes;
  if (size > limit) {
    const facts = { size: megabytes(size), limit: megabytes(limit) };
    throw refusal("file_too_large", { facts });
  }
  const file = format === "zip" ? await openXlsx(path, limits) : await openCsv(path, size, limits);
  const named = /\.xls[xmb]?$/i.test(name)
    ? "zip"
    : /\.(?:csv|txt|tsv)$/i.test(name)
      ? "text"
      : format;
  if (named === format) return file;
  const found = format === "zip" ? "XLSX" : "CSV";
  return {
    ...file,
    warnings: [...file.warnings, foundIssue("named_otherwise", { facts: { found } })],
  };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(8 * 1024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
