/**
 * The directory of a workbook's archive, judged before a byte is unpacked: a bomb is refused in
 * milliseconds and with flat memory.
 */
import { open, type Entry, type ZipFile } from "yauzl";
import { FileRefusal, megabytes, refusal } from "../file-refusal.ts";
import type { ReadLimits } from "../limits.ts";

export type ZipDirectory = {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
};

/** Throws FileRefusal; the caller closes `zip`. */
export async function openDirectory(path: string, limits: ReadLimits): Promise<ZipDirectory> {
  const zip = await openZip(path);
  try {
    const entries = await listEntries(zip, limits);
    checkOverlaps(entries);
    checkSizes(entries, limits);
    return { zip, entries: new Map(entries.map((entry) => [entry.fileName, entry])) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    };
    open(path, options, (error, zip) => {
      if (error) reject(archiveRefusal(error));
      else resolve(zip);
    });
  });
}

/** What the archive reader complains of, as a refusal; a FileRefusal stays itself. */
export function archiveRefusal(error: unknown): FileRefusal {
  if (error instanceof FileRefusal) return error;
  const part = error instanceof Error ? error.message.slice(0, 120) : "zip";
  const unsafe = /relative path|absolute path|invalid characters/i.test(part);
  if (unsafe) return refusal("unsafe_archive", { facts: { part } });
  if (/too many bytes/i.test(part)) return refusal("too_big_unpacked", { facts: { part } });
  return refusal("damaged_file", { facts: { part } });
}

function listEntries(zip: ZipFile, limits: ReadLimits): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.zipEntries) {
    const part = `${zip.entryCount} > ${limits.zipEntries} entries`;
    return Promise.reject(refusal("unsafe_archive", { facts: { part } }));
  }
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", (error: unknown) => reject(archiveRefusal(error)));
    zip.on("entry", (entry: Entry) => {
      if (isLink(entry)) {
        reject(refusal("unsafe_archive", { facts: { part: `link ${entry.fileName}` } }));
        return;
      }
      if (entry.isEncrypted()) {
        reject(refusal("save_as_xlsx", { facts: { found: "ZIP + password" } }));
        return;
      }
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.readEntry();
  });
}

/** A symbolic link, as Unix archivers mark it. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Bytes of the fixed part of a local header. */
const localHeader = 30;

/** Two entries that share bytes unpack to far more than the file holds. */
function checkOverlaps(entries: readonly Entry[]): void {
  const inOrder = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  inOrder.forEach((entry, i) => {
    const next = inOrder[i + 1];
    const end =
      entry.relativeOffsetOfLocalHeader + localHeader + entry.fileNameLength + entry.compressedSize;
    if (next && end > next.relativeOffsetOfLocalHeader) {
      const part = `${entry.fileName} / ${next.fileName}`;
      throw refusal("unsafe_archive", { facts: { part } });
    }
  });
}

function checkSizes(entries: readonly Entry[], limits: ReadLimits): void {
  let total = 0;
  for (const { fileName, compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio) {
      const part = `${fileName}: ${Math.round(ratio)} : 1`;
      throw refusal("too_big_unpacked", { facts: { part } });
    }
  }
  if (total > limits.unpackedBytes) {
    const part = `${megabytes(total)} > ${megabytes(limits.unpackedBytes)}`;
    throw refusal("too_big_unpacked", { facts: { part } });
  }
}
