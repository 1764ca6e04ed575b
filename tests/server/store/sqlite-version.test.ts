import { describe, expect, it } from "vitest";
import { isSafeSqlite } from "../../../server/store/sqlite-version.ts";

describe("isSafeSqlite", () => {
  it.each([
    ["3.51.3", true, "the WAL-reset bug is mended"],
    ["3.53.2", true, "the version of the product"],
    ["3.44.6", true, "back-ported"],
    ["3.50.7", true, "back-ported"],
    ["3.51.2", false, "can lose committed writes"],
    ["3.50.6", false, "can lose committed writes"],
    ["3.45.0", false, "can lose committed writes"],
    ["3.52.0", false, "withdrawn"],
    ["3.52.1", true, "after the withdrawn one"],
    ["4.0.0", false, "unknown"],
  ])("%s → %s: %s", (version, safe) => {
    expect(isSafeSqlite(version)).toBe(safe);
  });
});
