import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFiles } from "../../../server/import/data-files.ts";
import { templateCsv } from "../../../server/import/template.ts";
import { templateWorkbook } from "../../../server/import/template-workbook.ts";
import type { References } from "../../../server/import/references.ts";
import { languages } from "../../../shared/i18n/language.ts";
import { kinds } from "../../../shared/kinds/kinds.ts";
import { check, someReferences } from "./check.ts";

const data = join(import.meta.dirname, "../../../data");

/** What the example rows name of each other. */
function exampleReferences(): References {
  const open = { openedOn: null, closedOn: null };
  return {
    ...someReferences(),
    offices: new Map([["GZ01", { provinceCode: "GD", ...open }]]),
    dealers: new Map([["GZ01-D001", { officeCode: "GZ01", officesEver: ["GZ01"], ...open }]]),
    promos: new Map([["P2026-001", { officeCode: "GZ01", officesEver: ["GZ01"] }]]),
    staff: new Set(["GZ01-S01"]),
    skus: new Set(["SKU001"]),
    categories: new Set(["啤酒"]),
    medianMonth: new Map(),
  };
}

describe("templates", () => {
  it.each(kinds.flatMap((kind) => languages.map((language) => ({ kind, language }))))(
    "of $kind.name in $language can be sent in as they are, with the kind told by the header",
    async ({ kind, language }) => {
      const done = await check("auto", templateCsv(kind, language), {
        references: exampleReferences(),
      });
      expect([done.outcome.kind?.name, done.found, done.outcome.ignoredColumns]).toEqual([
        kind.name,
        [],
        [],
      ]);
      expect(done.rows).toHaveLength(1);
    },
  );

  // Every language, but not each of every kind: a workbook is read in a thread of its own.
  it.each(kinds.map((kind, i) => ({ kind, language: languages[i % 3] ?? "en" })))(
    "of $kind.name as a workbook in $language holds the same row, its codes and days as text",
    async ({ kind, language }) => {
      const references = exampleReferences();
      const name = "file.xlsx";
      const book = await check("auto", templateWorkbook(kind, language), { references, name });
      expect([book.outcome.kind?.name, book.found, book.outcome.sheet]).toEqual([
        kind.name,
        [],
        kind.label[language],
      ]);
      const text = await check(kind.name, templateCsv(kind, language), { references });
      expect(book.rows.map((row) => row.cells)).toEqual(text.rows.map((row) => row.cells));
    },
  );
});

describe("data/", () => {
  it("holds exactly what the kinds give; `node data/make.mjs` writes it anew", () => {
    const files = dataFiles();
    for (const [path, text] of files) {
      expect(existsSync(join(data, path)), path).toBe(true);
      expect(readFileSync(join(data, path), "utf8"), path).toBe(text);
    }
    expect(readdirSync(join(data, "templates")).sort()).toEqual(
      kinds.map(({ name }) => `${name}.csv`).sort(),
    );
  });
});
