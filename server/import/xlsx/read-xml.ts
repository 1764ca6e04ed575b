import { crc32 } from "node:zlib";
import { SaxesParser } from "saxes";
import { FileRefusal, refusal } from "../file-refusal.ts";
import { archiveRefusal, type ZipDirectory } from "./zip-directory.ts";

export type XmlEvents = {
  /** Names come without their prefix. Attributes as written, prefix included. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** After every piece of input; may wait. False ends the reading. */
  readonly pause?: () => Promise<boolean>;
};

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Streams one part of the archive through an XML parser. Bytes are counted while they are unpacked; a
 * document type, and with it every entity of its own, is refused. False when the archive has no such part.
 */
export async function readXml(
  directory: ZipDirectory,
  part: string,
  events: XmlEvents,
): Promise<boolean> {
  const entry = directory.entries.get(part);
  if (!entry) return false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  // The event types of saxes want strings of options; these three are plain.
  parser.on("opentag", (tag) =>
    events.open(withoutPrefix(tag.name), tag.attributes as Readonly<Record<string, string>>),
  );
  parser.on("closetag", (tag) => events.close(withoutPrefix(tag.name)));
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  parser.on("doctype", () => {
    throw refusal("unsafe_archive", { facts: { part: `DOCTYPE ${part}` } });
  });
  parser.on("error", (error) => {
    throw refusal("damaged_file", { facts: { part: `${part}: ${error.message.slice(0, 80)}` } });
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      directory.zip.openReadStream(entry, (error, opened) =>
        error ? reject(error) : resolve(opened),
      );
    });
    let sum = 0;
    for await (const chunk of stream) {
      sum = crc32(chunk as Buffer, sum);
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (events.pause && !(await events.pause())) return true;
    }
    // A flipped bit can leave well-formed XML with another number in it.
    if (sum !== entry.crc32) throw refusal("damaged_file", { facts: { part: `${part}: CRC` } });
    parser.write(decoder.decode());
    parser.close();
    return true;
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    if (error instanceof TypeError) throw refusal("damaged_file", { facts: { part } });
    throw archiveRefusal(error);
  }
}
