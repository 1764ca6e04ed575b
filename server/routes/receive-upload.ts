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
  const writes: Promise<void>[] = [];
  let bytes = 0;
  parser.on("file", (field, stream, filename) => {
    if (field !== "file" || names.length > 0) {
      names.push("");
      stream.resume();
      return;
    }
    names.push(plainName(filename));
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    writes.push(pipeline(stream, createWriteStream(given.path)));
  });
  const broken = await pipeline(source, parser).then(
    () => null,
    () => new AppError("request.bad_body", { expected: "one part named file" }),
  );
  const stored = await Promise.allSettled(writes);
  if (bytes > given.limitBytes) throw new AppError("request.too_large", { limit: given.limitBytes });
  if (broken) throw broken;
  const failed = stored.find((write) => write.status === "rejected");
  if (failed) throw diskError(failed.reason);
  const name = names[0];
  if (names.length !== 1 || !name) {
    throw new AppError("request.bad_body", { expected: "one part named file" });
  }
  return name;
}

function diskError(reason: unknown): unknown {
  const code = (reason as { code?: unknown }).code;
  return code === "ENOSPC" ? new AppError("database.full", { cause: code }) : reason;
}

/** The last part of what the browser calls the file, without control characters. */
function plainName(filename: string): string {
  // eslint-disable-next-line no-control-regex
  const name = (filename.split(/[\\/]/).pop() ?? "").replace(/[\u0000-\u001f\u007f]/g, "").trim();
  return name.slice(0, 255) || "file";
}
