import type { FileHandle } from "node:fs/promises";

/** Small enough to keep memory flat, large enough to keep the loop over chunks out of the profile. */
const chunkBytes = 256 * 1024;

/**
 * The bytes of a file from `start` on, in chunks that end with a line feed where one can be found, so
 * that neither a line nor a character is cut in the encodings whose line feed is one byte. A chunk is
 * only valid until the next one is asked for.
 */
export async function* readChunks(
  file: FileHandle,
  start: number,
  size: number,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = start;
  while (position < size) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, position);
    if (bytesRead === 0) return;
    const end = position + bytesRead >= size ? bytesRead : cutAt(buffer, bytesRead);
    yield buffer.subarray(0, end);
    position += end;
  }
}

function cutAt(buffer: Buffer, length: number): number {
  const feed = buffer.subarray(0, length).lastIndexOf(0x0a);
  if (feed >= 0) return feed + 1;
  // No line feed: cut before a character of UTF-8 that is not whole.
  let end = length;
  while (end > length - 4 && ((buffer[end - 1] as number) & 0xc0) === 0x80) end -= 1;
  return (buffer[end - 1] as number) >= 0xc0 ? end - 1 : length;
}
