import { crc32, deflateRawSync } from "node:zlib";

/** 1 January 1980: the same parts give the same bytes on any day. */
const noDay = 0x0021_0000;
const utf8Names = 0x0800;
const deflated = 8;
const version = 20;

/** A zip archive of some texts, in the order given. */
export function writeZip(
  parts: readonly { readonly name: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    // What the local header and the directory both say of a file.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(version, 0);
    facts.writeUInt16LE(utf8Names, 2);
    facts.writeUInt16LE(deflated, 4);
    facts.writeUInt32LE(noDay, 6);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, path, packed]);
    listed.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([version, 0]), facts, place, path]),
    );
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, directory, Buffer.from("PK\u0005\u0006"), end]));
}
