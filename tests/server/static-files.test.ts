import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticFiles, type StaticFiles } from "../../server/static-files.ts";

let folder: string;
let files: StaticFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dabiao-web-"));
  await mkdir(join(folder, "web", "assets"), { recursive: true });
  await writeFile(join(folder, "outside.txt"), "outside");
  await writeFile(join(folder, "web", "index.html"), "<title>達標</title>");
  await writeFile(join(folder, "web", ".env"), "KEY=1");
  await writeFile(join(folder, "web", "assets", "app-1.js"), "export {};");
  await writeFile(join(folder, "web", "assets", "font.woff2"), "font");
  await writeFile(join(folder, "web", "odd.bin"), "?");
  files = staticFiles(join(folder, "web"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (path: string): string | null => {
  const file = files(path);
  return file && new TextDecoder().decode(file.body);
};

describe("staticFiles", () => {
  it("serves what lies in the folder, by its exact name", () => {
    expect(textOf("/assets/app-1.js")).toBe("export {};");
    expect(files("/assets/app-1.js")?.headers["content-type"]).toBe(
      "text/javascript; charset=utf-8",
    );
    expect(files("/assets/APP-1.js")).toBeNull();
    expect(files("/odd.bin")?.headers["content-type"]).toBe("application/octet-stream");
  });

  it("answers the page for a path of its router, and nothing for a missing file", () => {
    expect(textOf("/")).toBe("<title>達標</title>");
    expect(textOf("/league")).toBe("<title>達標</title>");
    expect(files("/assets/app-2.js")).toBeNull();
  });

  it("lets a browser keep named builds for ever, the page never", () => {
    expect(files("/assets/app-1.js")?.headers["cache-control"]).toContain("immutable");
    expect(files("/")?.headers["cache-control"]).toBe("no-cache");
  });

  it("never reaches outside the folder, nor hidden files in it", () => {
    for (const path of [
      "/../outside.txt",
      "/assets/../../outside.txt",
      "/.env",
      "//outside.txt",
      "\\..\\outside.txt",
    ]) {
      expect([path, textOf(path)]).not.toEqual([path, expect.stringMatching(/outside|KEY/)]);
    }
  });

  it("has text compressed beside it, and what is compressed already not again", () => {
    const { gzip, body } = files("/assets/app-1.js") ?? { gzip: null, body: null };
    expect(gunzipSync(gzip ?? new Uint8Array())).toEqual(Buffer.from(body ?? []));
    expect(files("/assets/font.woff2")?.gzip).toBeNull();
  });

  it("does not see a file that came after the start: the map is exact", async () => {
    await writeFile(join(folder, "web", "late.js"), "late");
    await symlink(join(folder, "outside.txt"), join(folder, "web", "link.txt"));
    expect(files("/late.js")).toBeNull();
    expect(files("/link.txt")).toBeNull();
  });

  it("is empty for a folder that is not there: the API works without the page", () => {
    expect(staticFiles(join(folder, "none"))("/")).toBeNull();
  });
});
