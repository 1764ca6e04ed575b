/**
 * `node tests/browser/screenshots.mjs [--all]`: pictures of the pages into tests/.artifacts/screenshots;
 * with `--readme` only those of README.md, into data/screenshots.
 */
import { withTypescript } from "./run-typescript.mjs";

await withTypescript("screenshots.ts", (pictures) =>
  process.argv.includes("--readme")
    ? pictures.takeReadmePictures()
    : pictures.takeScreenshots(process.argv.includes("--all")),
);
