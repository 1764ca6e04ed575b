/**
 * `node tests/browser/contact-sheet.mjs OUT [--few] [--only NAME[,NAME]]`: every screen in every language,
 * theme and size (`--few`: every two of these at least once) as a picture of its whole length in the folder
 * OUT, all of them on one sheet: OUT/index.html, and as pictures OUT/contact-sheet-WIDTH.png.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { withTypescript } from "./run-typescript.mjs";

const { values, positionals } = parseArgs({
  options: { only: { type: "string" }, few: { type: "boolean" } },
  allowPositionals: true,
});
const [out] = positionals;
if (out === undefined) {
  console.error("Where to? node tests/browser/contact-sheet.mjs OUT");
  process.exit(2);
}
await withTypescript("contact-sheet.ts", ({ makeContactSheet }) =>
  makeContactSheet({
    folder: resolve(out),
    only: values.only?.split(",") ?? null,
    few: values.few === true,
  }),
);
