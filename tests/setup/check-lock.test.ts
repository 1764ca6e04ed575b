import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lockProblems, type LockEntry } from "./check-lock.mjs";

const manifest = { dependencies: { a: "1.0.0" } };
const lockOf = (packages: Record<string, LockEntry>) => ({
  packages: { "": { dependencies: manifest.dependencies }, ...packages },
});
const parts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));
const all = [
  "linux-x64-gnu",
  "linux-arm64-gnu",
  "darwin-x64",
  "darwin-arm64",
  "win32-x64",
  "win32-arm64",
];

describe("lockProblems", () => {
  it("finds nothing in the project's own lock", () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
    const lock = read("package-lock.json") as ReturnType<typeof lockOf>;
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(lockProblems(read("package.json") as typeof manifest, lock)).toEqual([]);
  });

  it("refuses a caret, because it brings back what was pinned away", () => {
    const loose = { dependencies: { a: "^1.0.0" } };
    const lock = { packages: { "": loose, "node_modules/a": { version: "1.0.0" } } };
    expect(lockProblems(loose, lock)).toEqual(["a is not pinned exactly: ^1.0.0"]);
  });

  it("names a package that refuses one of our Node versions, also one deep down", () => {
    const lock = lockOf({
      "node_modules/a": { version: "1.0.0", dependencies: { b: "^2.0.0" } },
      "node_modules/a/node_modules/b": {
        version: "2.0.0",
        engines: { node: "^20.19.0 || >=22.13" },
      },
    });
    expect(lockProblems(manifest, lock)).toEqual([
      "node_modules/a/node_modules/b@2.0.0 refuses Node 22.12.0: ^20.19.0 || >=22.13",
    ]);
  });

  it("leaves aside what only a platform that is not ours installs", () => {
    const lock = lockOf({
      "node_modules/a": { version: "1.0.0", optionalDependencies: { wasm: "1.0.0" } },
      "node_modules/wasm": { version: "1.0.0", cpu: ["wasm32"], engines: { node: ">=26" } },
    });
    expect(lockProblems(manifest, lock)).toEqual([]);
  });

  it("misses the native part of a platform, in the package's wishes and in the lock", () => {
    const names = all.map((name) => `n-${name}`);
    const entries = Object.fromEntries(
      names.map((name) => [`node_modules/${name}`, { version: "1.0.0" }]),
    );
    const whole = lockOf({
      "node_modules/a": { optionalDependencies: parts(...names) },
      ...entries,
    });
    expect(lockProblems(manifest, whole)).toEqual([]);
    const lost = Object.entries(whole.packages).filter(([path]) => !path.endsWith("n-win32-x64"));
    expect(lockProblems(manifest, { packages: Object.fromEntries(lost) })).toEqual([
      "node_modules/a wants n-win32-x64, which is not in the lock",
    ]);
    const fewer = lockOf({
      "node_modules/a": { optionalDependencies: parts(...names.slice(1)) },
      ...entries,
    });
    expect(lockProblems(manifest, fewer)).toEqual(["node_modules/a has no part for linux-x64"]);
  });

  it("refuses a package from another host and a lock that differs from the manifest", () => {
    const lock = {
      packages: {
        "": { dependencies: { a: "1.0.1" } },
        "node_modules/a": { version: "1.0.1", resolved: "https://example.org/a.tgz" },
      },
    };
    expect(lockProblems(manifest, lock)).toEqual([
      "a: package.json and package-lock.json differ",
      "node_modules/a comes from https://example.org/a.tgz",
    ]);
  });
});
