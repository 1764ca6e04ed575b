import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { receiveUpload } from "../../../server/routes/receive-upload.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dabiao-upload-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function requestWith(text: string): Request {
  const body = new FormData();
  body.set("file", new File([text], "a.csv"));
  return new Request("http://localhost/", { method: "POST", body });
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error("it was taken", { cause: error });
}

describe("receiveUpload", () => {
  it("puts the bytes on the disk until they are discarded", async () => {
    const upload = await receiveUpload(requestWith("達標"), folder, 6);
    expect(upload.name).toBe("a.csv");
    expect(await readFile(upload.path, "utf8")).toBe("達標");
    await upload.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses one byte more than the limit and leaves nothing behind", async () => {
    const error = await refusal(receiveUpload(requestWith("達標."), folder, 6));
    expect([error.code, error.details]).toEqual(["request.too_large", { limit: 6 }]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses a body that ends inside the file, without a word to the process", async () => {
    const whole = Buffer.from(await requestWith("x".repeat(100_000)).arrayBuffer());
    const type = requestWith("").headers.get("content-type") ?? "";
    const boundary = whole.subarray(2, whole.indexOf("\r\n")).toString();
    const headers = { "content-type": type.replace(/boundary=.*/, `boundary=${boundary}`) };
    for (const length of [0, 10, 120, 50_000, whole.length - 20]) {
      const body = whole.subarray(0, length);
      const request = new Request("http://localhost/", { method: "POST", body, headers });
      expect([length, (await refusal(receiveUpload(request, folder, 1_000_000))).code]).toEqual([
        length,
        "request.bad_body",
      ]);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses a client that goes away in the middle", async () => {
    const whole = Buffer.from(await requestWith("x".repeat(100_000)).arrayBuffer());
    const boundary = whole.subarray(2, whole.indexOf("\r\n")).toString();
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent) controller.error(new Error("gone"));
        else controller.enqueue(whole.subarray(0, 50_000));
        sent = true;
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body,
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
      duplex: "half",
    } as RequestInit);
    expect((await refusal(receiveUpload(request, folder, 1_000_000))).code).toBe(
      "request.bad_body",
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
