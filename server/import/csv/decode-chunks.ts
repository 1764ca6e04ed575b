import { isAscii } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { DetectedEncoding } from "./detect-encoding.ts";
import { readChunks } from "./read-chunks.ts";

/**
 * The text of a file, chunk by chunk. Bytes that are none of the encoding become U+FFFD, which the
 * tokenizer's caller names with line and column.
 */
export async function* decodeChunks(
  file: FileHandle,
  size: number,
  detected: DetectedEncoding,
): AsyncGenerator<string> {
  if (detected.encoding === "utf-8") {
    for await (const chunk of readChunks(file, detected.markBytes, size)) {
      // One byte a character: half the memory and the fastest splitting.
      yield isAscii(chunk) ? chunk.toString("latin1") : chunk.toString("utf8");
    }
    return;
  }
  const decoder = new TextDecoder(detected.encoding, { ignoreBOM: true });
  for await (const chunk of readChunks(file, detected.markBytes, size)) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
