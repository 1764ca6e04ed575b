import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { companyFiles, homeWithoutSales, withCopy } from "./support/companies.mjs";
import { megabytes, milliseconds, times } from "./support/figures.mjs";
import { cli, run } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/**
 * A million rows of sales through the command line (every check, ledger, rollups, durable commit, from the
 * start of the process to its end) against `sqlite3 .import` of the same file plus a unique index on its key;
 * and what a later file costs when all those rows are there.
 */
export async function importSpeed({ work, rows, rounds, sqlite3, say }) {
  const { sales } = await companyFiles(work, rows);
  const home = await homeWithoutSales(work, rows);
  const own = [];
  const bare = [];
  const peaks = [];
  const later = await laterFile(work, sales, rows / 10);
  const more = { empty: [], full: [] };
  const addLater = async (copy) => {
    const done = await cli(copy, ["import", "sales_actuals", later, "--json"]);
    if (JSON.parse(done.stdout).rows.added !== rows / 10) throw new Error("rows were lost");
    return done.milliseconds;
  };
  for (let round = 0; round < rounds; round += 1) {
    if (sqlite3) bare.push(await importBare({ work, sales, sqlite3 }));
    await withCopy(home, async (copy) => {
      const done = await cli(copy, ["import", "sales_actuals", sales, "--json"]);
      const report = JSON.parse(done.stdout);
      if (report.rows.added !== rows) throw new Error(`only ${report.rows.added} rows were added`);
      own.push(done.milliseconds);
      peaks.push(done.peakBytes);
      more.full.push(await addLater(copy));
    });
    await withCopy(home, async (copy) => more.empty.push(await addLater(copy)));
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
  figures.push({
    figure: `${(rows / 10).toLocaleString("en")} further rows : as many into an empty company`,
    value: median(more.full) / median(more.empty),
    text: times,
    detail: `${milliseconds(median(more.full))} : ${milliseconds(median(more.empty))}`,
  });
  return figures;
}

/** The last rows of the file as other documents: what comes next month. */
async function laterFile(work, sales, count) {
  const path = join(work, "later.csv");
  const rows = [];
  for await (const line of createInterface({ input: createReadStream(sales) })) rows.push(line);
  const [header = ""] = rows;
  const later = rows.slice(-count).map((line) => line.replace(",XS", ",YS"));
  await writeFile(path, `${[header, ...later].join("\n")}\n`);
  return path;
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
