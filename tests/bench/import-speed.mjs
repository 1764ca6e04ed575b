import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { companyFiles, homeWithoutSales, withCopy } from "./support/companies.mjs";
import { megabytes, milliseconds, times } from "./support/figures.mjs";
import { cli, run } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/**
 * A million rows of sales through the command line (every check, ledger, rollups, durable commit, from the
 * start of the process to its end) against `sqlite3 .import` of the same file plus a unique index on its key.
 */
export async function importSpeed({ work, rows, rounds, sqlite3, say }) {
  const { sales } = await companyFiles(work, rows);
  const home = await homeWithoutSales(work, rows);
  const own = [];
  const bare = [];
  const peaks = [];
  for (let round = 0; round < rounds; round += 1) {
    if (sqlite3) bare.push(await importBare({ work, sales, sqlite3 }));
    await withCopy(home, async (copy) => {
      const done = await cli(copy, ["import", "sales_actuals", sales, "--json"]);
      const report = JSON.parse(done.stdout);
      if (report.rows.added !== rows) throw new Error(`only ${report.rows.added} rows were added`);
      own.push(done.milliseconds);
      peaks.push(done.peakBytes);
    });
    say(
      `  import ${milliseconds(own.at(-1))}, sqlite3 ${bare.length ? milliseconds(bare.at(-1)) : "–"}`,
    );
  }
  const figures = [];
  if (sqlite3) {
    figures.push({
      figure: `import of ${rows.toLocaleString("en")} rows : sqlite3 .import + unique index`,
      value: median(own) / median(bare),
      text: times,
      most: 3,
      detail: `${milliseconds(median(own))} : ${milliseconds(median(bare))}`,
    });
  }
  if (peaks.every((peak) => peak !== null)) {
    const value = Math.max(...peaks);
    figures.push({
      figure: "peak memory of that import's process tree",
      value,
      text: megabytes,
      most: 600 * 1024 ** 2,
    });
  }
  return figures;
}

/** The least a database can do with the file; as durable as sqlite3 is by itself. */
async function importBare({ work, sales, sqlite3 }) {
  const database = join(work, "bare.sqlite");
  const script = join(work, "bare.sql");
  await rm(database, { force: true });
  await writeFile(
    script,
    `.import --csv ${JSON.stringify(sales)} sales_actuals\n` +
      "CREATE UNIQUE INDEX sales_actuals_key ON sales_actuals (office_code, doc_no, line_no);\n",
  );
  const done = await run(sqlite3, ["-bail", database, `.read ${script}`], { env: process.env });
  await rm(database);
  return done.milliseconds;
}
