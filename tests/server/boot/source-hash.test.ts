import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSources } from "../../../server/boot/source-hash.mjs";

let root = "";
const hash = () =>
  hashSources(root, ["server", "package.json", "absent"], (file) => !file.endsWith(".md"));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dabiao-hash-"));
  mkdirSync(join(root, "server/deep"), { recursive: true });
  writeFileSync(join(root, "server/a.ts"), "a");
  writeFileSync(join(root, "server/deep/b.ts"), "b");
  writeFileSync(join(root, "package.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("hashSources", () => {
  it("does not change with the time of a file, which every clone sets anew", () => {
    const before = hash();
    utimesSync(join(root, "server/a.ts"), 1, 1);
    expect(hash()).toBe(before);
  });

  it("changes with a byte, a name and a new file, wherever it lies", () => {
    const seen = new Set([hash()]);
    writeFileSync(join(root, "server/deep/b.ts"), "B");
    seen.add(hash());
    writeFileSync(join(root, "server/deep/c.ts"), "");
    seen.add(hash());
    rmSync(join(root, "server/deep/c.ts"));
    writeFileSync(join(root, "server/deep/d.ts"), "");
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it("leaves out what the build does not read", () => {
    const before = hash();
    writeFileSync(join(root, "server/notes.md"), "words");
    mkdirSync(join(root, "server/node_modules"));
    writeFileSync(join(root, "server/node_modules/x.ts"), "x");
    expect(hash()).toBe(before);
  });
});
