import { isUtf8 } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import { refusal } from "../file-refusal.ts";
import { countHan } from "./common-characters.ts";
import { readChunks } from "./read-chunks.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export type DetectedEncoding = {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, to be left out. */
  readonly markBytes: number;
};

/** So few foreign bytes are slips in a plain text: the reader names each with line and column. */
const fewBytes = 10;

/** As much as is decoded to tell GB18030 from Big5. */
const sampleBytes = 256 * 1024;

/**
 * How the text is written: by its byte order mark; else by what is valid; between GB18030 and Big5 by
 * which of the two gives common characters. A text that is nearly UTF-8 is UTF-8 with broken bytes (the
 * reader names each), because a neighbour's encoding would turn all of it into other characters.
 */
export async function detectEncoding(file: FileHandle, size: number): Promise<DetectedEncoding> {
  const head = Buffer.alloc(Math.min(size, sampleBytes));
  await file.read(head, 0, head.length, 0);
  const marked = byMark(head);
  if (marked) return marked;
  const wide = byZeroBytes(head);
  if (wide) return { encoding: wide, markBytes: 0 };
  const sample = await firstForeignBytes(file, size);
  if (!sample) return { encoding: "utf-8", markBytes: 0 };
  const { valid, broken } = countUtf8(sample);
  // By chance about one in eight characters of GB18030 is a valid sequence; in UTF-8 nearly all are.
  if (valid > broken) return { encoding: "utf-8", markBytes: 0 };
  const encoding = chooseDoubleByte(sample);
  if (encoding) return { encoding, markBytes: 0 };
  if (broken <= fewBytes) return { encoding: "utf-8", markBytes: 0 };
  throw refusal("unknown_encoding", { line: await lineOfByte(file, size, 0x80) });
}

function byMark(head: Buffer): DetectedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { encoding: "utf-8", markBytes: 3 };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", markBytes: 2 };
  return null;
}

/** UTF-16 without a mark: commas, digits and line ends leave zeros at every second byte, and only there. */
function byZeroBytes(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = head.length / 20;
  if (odd > enough && even * 20 < odd) return "utf-16le";
  if (even > enough && odd * 20 < even) return "utf-16be";
  return null;
}

/** From the first chunk that is not UTF-8, some of it; null when all of the file is UTF-8. */
async function firstForeignBytes(file: FileHandle, size: number): Promise<Buffer | null> {
  for await (const chunk of readChunks(file, 0, size)) {
    if (!isUtf8(chunk)) {
      // From the first byte beyond ASCII on, else a long plain start would fill the sample.
      const from = Math.max(
        0,
        chunk.findIndex((byte) => byte > 0x7f),
      );
      return Buffer.from(chunk.subarray(from, from + sampleBytes));
    }
  }
  return null;
}

/** Multi-byte sequences that are well formed, and bytes that belong to none. */
function countUtf8(sample: Buffer): { valid: number; broken: number } {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < sample.length;) {
    const byte = sample[i] as number;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (i + length > sample.length) break;
    if (length > 0 && byte < 0xf5 && isUtf8(sample.subarray(i, i + length))) {
      valid += 1;
      i += length;
    } else {
      broken += 1;
      i += 1;
    }
  }
  return { valid, broken };
}

function chooseDoubleByte(sample: Buffer): "gb18030" | "big5" | null {
  const [best] = (["gb18030", "big5"] as const)
    .map((encoding) => ({ encoding, score: commonShare(sample, encoding) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= 0.2 ? best.encoding : null;
}

/** The share of common characters among the Han characters of the sample; broken bytes weigh against it. */
function commonShare(sample: Buffer, encoding: string): number {
  // A character cut at the sample's end is not an error.
  const decoded = new TextDecoder(encoding).decode(sample, { stream: true });
  const { han, common } = countHan(decoded);
  const broken = decoded.split("\ufffd").length - 1;
  return han === 0 ? 0 : (common - 5 * broken) / han;
}

/** The line of the first byte that is at least `lowest`. */
async function lineOfByte(file: FileHandle, size: number, lowest: number): Promise<number> {
  let line = 1;
  for await (const chunk of readChunks(file, 0, size)) {
    for (const byte of chunk) {
      if (byte >= lowest) return line;
      if (byte === 0x0a) line += 1;
    }
  }
  return line;
}
