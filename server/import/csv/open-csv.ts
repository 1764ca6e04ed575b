import { open, type FileHandle } from "node:fs/promises";
import { refusal } from "../file-refusal.ts";
import { headerDepth, type ReadLimits } from "../limits.ts";
import type { OpenedFile, RecordBatch } from "../record-batch.ts";
import { decodeChunks } from "./decode-chunks.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { detectEncoding, type DetectedEncoding } from "./detect-encoding.ts";
import { makeTokenizer } from "./tokenize.ts";

/** A CSV file whose encoding and separator are known. Throws FileRefusal when it is no readable text. */
export async function openCsv(path: string, size: number, limits: ReadLimits): Promise<OpenedFile> {
  const file = await open(path, "r");
  try {
    const detected = await detectEncoding(file, size);
    const delimiter = detectDelimiter(await startOf(file, size, detected));
    const read = (): AsyncGenerator<RecordBatch> =>
      readRecords({ file, size, detected, delimiter, limits });
    return {
      format: "csv",
      encoding: detected.encoding,
      delimiter,
      sheets: [{ name: null, hidden: false, head: () => readHead(read()), read }],
      ragged: "error",
      refused: null,
      warnings: [],
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function startOf(
  file: FileHandle,
  size: number,
  detected: DetectedEncoding,
): Promise<string> {
  for await (const text of decodeChunks(file, size, detected)) return text.slice(0, 64 * 1024);
  throw refusal("empty_file");
}

async function* readRecords(given: {
  readonly file: FileHandle;
  readonly size: number;
  readonly detected: DetectedEncoding;
  readonly delimiter: string;
  readonly limits: ReadLimits;
}): AsyncGenerator<RecordBatch> {
  const tokenizer = makeTokenizer(given.delimiter, given.limits.recordCharacters);
  for await (const text of decodeChunks(given.file, given.size, given.detected)) {
    const batch = tokenizer.push(text);
    if (batch.records.length > 0) yield batch;
  }
  const batch = tokenizer.end();
  if (batch.records.length > 0) yield batch;
}

async function readHead(batches: AsyncGenerator<RecordBatch>): Promise<RecordBatch> {
  const lines: number[] = [];
  const records: (readonly string[])[] = [];
  for await (const batch of batches) {
    const wanted = headerDepth - records.length;
    lines.push(...batch.lines.slice(0, wanted));
    records.push(...batch.records.slice(0, wanted));
    if (records.length >= headerDepth) break;
  }
  return { lines, records, faults: [] };
}
