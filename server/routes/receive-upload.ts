import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { AppError } from "../errors.ts";

export type Upload = { readonly path: string; readonly name: string; discard(): Promise<void> };

/**
 * Streams the part `file` of a multipart request to disk: memory stays flat whatever the size.
 * Errors: `request.unsupported_type`, `request.bad_body` (no file, or two), `request.too_large`.
 */
export async function receiveUpload(
  request: Request,
  folder: string,
  limitBytes: number,
): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) {
    throw new AppError("request.unsupported_type", { expected: "multipart/form-data" });
  }
  const path = join(folder, `upload-${randomBytes(9).toString("base64url")}`);
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    const name = await writeFilePart(request.body as WebStream, { type, path, limitBytes });
    return { path, name, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeFilePart(
  body: WebStream,
  given: { type: string; path: string; limitBytes: number },
): Promise<string> {
  const source = Readable.fromWeb(body);
  let parser: InstanceType<typeof Busboy>;
  try {
    parser = new Busboy({
      headers: { "content-type": given.type },
      limits: { files: 2, fields: 20, fieldSize: 4096, parts: 30, fileSize: given.limitBytes + 1 },
    });
  } catch {
    throw new AppError("request.bad_body", { expected: "multipart/form-data; boundary=…" });
  }
  const names: string[] = [];
  let written: Written | null = null;
  let bytes = 0;
  parser.on("file", (field, stream, filename) => {
    // A body that breaks off fails its part after the parser; unheard, that would end the process.
    stream.on("error", () => undefined);
    if (field !== "file" || names.length > 0) {
      names.push("");
      stream.resume();
      return;
    }
    names.push(plainName(filename));
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    written = writeDown(stream, given.path);
  });
  const broken = await pipeline(source, parser).then(
    () => null,
    () => new AppError("request.bad_body", { expected: "one part named file" }),
  );
  const failure = await (written as Written | null)?.end(broken !== null);
  if (bytes > given.limitBytes)
    throw new AppError("request.too_large", { limit: given.limitBytes });
  if (broken) throw broken;
  if (failure) throw diskError(failure);
  const name = names[0];
  if (names.length !== 1 || !name) {
    throw new AppError("request.bad_body", { expected: "one part named file" });
  }
  return name;
}

/** A part on its way to the disk. `end`: what went wrong there, null = all of it is down. */
type Written = { end(broken: boolean): Promise<Error | null> };

/**
 * Unlike a pipeline this reads on when the disk fails, into nothing: who is still sending would hear of a
 * broken connection and never of the full disk.
 */
function writeDown(stream: Readable, path: string): Written {
  const out = createWriteStream(path);
  const done = new Promise<Error | null>((resolve) => {
    out.once("error", (reason) => {
      stream.unpipe(out);
      stream.resume();
      resolve(reason);
    });
    out.once("close", () => resolve(null));
  });
  stream.pipe(out);
  return {
    end: (broken) => {
      // The rest of a part whose request broke off never comes.
      if (broken) out.destroy();
      return done;
    },
  };
}

const noRoom = new Set<unknown>(["ENOSPC", "EDQUOT", "EFBIG"]);

function diskError(reason: Error): unknown {
  const { code } = reason as NodeJS.ErrnoException;
  return noRoom.has(code) ? new AppError("database.full", { cause: code }) : reason;
}

/** The last part of what the browser calls the file, without control characters. */
function plainName(filename: string): string {
  // eslint-disable-next-line no-control-regex
  const name = (filename.split(/[\\/]/).pop() ?? "").replace(/[\u0000-\u001f\u007f]/g, "").trim();
  return name.slice(0, 255) || "file";
}
