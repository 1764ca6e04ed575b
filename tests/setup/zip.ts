/** A small zip writer for fixtures, also for archives that no honest program writes. */
import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly data: Buffer | string;
  /** What the directory says of the unpacked size, where it is to lie. */
  readonly declaredSize?: number;
  /** Unix mode in the upper half (a symbolic link: 0o120777 << 16). */
  readonly externalAttributes?: number;
  /** Points the directory at the local header of an earlier part instead of its own. */
  readonly sharesBytesOf?: number;
  readonly encrypted?: boolean;
  /** The check sum is of something else: the content was damaged on its way. */
  readonly damaged?: boolean;
};

export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const size = part.declaredSize ?? data.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(crc32(part.damaged ? "other" : data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const own = part.sharesBytesOf === undefined;
    const start = own ? offset : (offsets[part.sharesBytesOf as number] as number);
    offsets.push(start);
    if (own) {
      const entry = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, packed]);
      local.push(entry);
      offset += entry.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.externalAttributes ?? 0, 6);
    tail.writeUInt32LE(start, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), made, common, tail, name]));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listed, Buffer.from("PK\u0005\u0006"), end]);
}
