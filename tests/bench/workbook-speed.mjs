import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { companyFiles, homeWithoutSales, withCopy } from "./support/companies.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { cli } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";
import { makeWorkbook } from "./support/workbook.mjs";

/** The same rows as a workbook and as CSV, each through the command line. */
export async function workbookSpeed({ work, rows, rounds, say }) {
  const count = Math.min(50_000, rows);
  const { sales } = await companyFiles(work, rows);
  const table = await firstRows(sales, count + 1);
  const csv = join(work, "same-rows.csv");
  const xlsx = join(work, "same-rows.xlsx");
  await writeFile(csv, table.map((row) => `${row.join(",")}\n`).join(""));
  await writeFile(
    xlsx,
    makeWorkbook(table, {
      numbers: new Set(["amount", "line_no", "quantity"]),
      days: new Set(["date"]),
    }),
  );
  const home = await homeWithoutSales(work, rows);
  const took = { csv: [], xlsx: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, path] of [
      ["csv", csv],
      ["xlsx", xlsx],
    ]) {
      await withCopy(home, async (copy) => {
        const done = await cli(copy, ["import", "sales_actuals", path, "--json"]);
        const { rows: counted } = JSON.parse(done.stdout);
        if (counted.added !== count)
          throw new Error(`${kind}: only ${counted.added} rows were added`);
        took[kind].push(done.milliseconds);
      });
    }
    say(`  XLSX ${milliseconds(took.xlsx.at(-1))}, CSV ${milliseconds(took.csv.at(-1))}`);
  }
  return [
    {
      figure: `XLSX of ${count.toLocaleString("en")} rows : the same rows as CSV`,
      value: median(took.xlsx) / median(took.csv),
      text: times,
      most: 5,
      detail: `${milliseconds(median(took.xlsx))} : ${milliseconds(median(took.csv))}`,
    },
  ];
}

async function firstRows(path, count) {
  const rows = [];
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) {
    rows.push(line.split(","));
    if (rows.length === count) break;
  }
  return rows;
}
