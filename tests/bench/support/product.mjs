import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../server/boot/project.mjs";

/** The compiled functions that are measured without a process around them. */
export async function product() {
  const part = (path) => import(pathToFileURL(join(root, "dist/server", path)).href);
  const [{ openStore }, { openReading }, { everywhere }, { readSpanSales, sumOf }, { writeZip }] =
    await Promise.all([
      part("store/open-store.js"),
      part("access/gateway.js"),
      part("access/principal.js"),
      part("reports/span-sales.js"),
      part("import/xlsx/write-zip.js"),
    ]);
  return { openStore, openReading, everywhere, readSpanSales, sumOf, writeZip };
}
