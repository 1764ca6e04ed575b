import { readFile } from "node:fs/promises";
import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { companyFiles, homeWithSales, homeWithoutSales, withCopy } from "./support/companies.mjs";
import { timeAnswer } from "./support/ask.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { cli, startServer } from "./support/processes.mjs";
import { distinctBoards } from "./support/questions.mjs";
import { median, percentile } from "./support/statistics.mjs";

/** Questions a second: about what sixty offices and their screens ask. */
const everyMs = 1000 / 30;
/** Seconds without an import, before and after the one with it. */
const calmMs = 6_000;

/**
 * p99 of boards that are in no cache, asked at a steady pace while a million rows are imported, against the
 * same pace before and after: once with the import sent to that server, once with the command line beside it.
 */
export async function readsDuringImport({ work, rows, rounds, say }) {
  await homeWithoutSales(work, rows);
  const { sales } = await companyFiles(work, rows);
  const home = await homeWithSales(work, rows / 10);
  const bytes = await readFile(sales);
  const ways = {
    "sent to the server": (server) => post(server, bytes),
    "by the command line": (_, copy) => cli(copy, ["import", "sales_actuals", sales, "--json"]),
  };
  const figures = [];
  for (const [way, start] of Object.entries(ways)) {
    const ratios = [];
    const calm = [];
    const busy = [];
    for (let round = 0; round < rounds; round += 1) {
      const seen = await withCopy(home, (copy) => oneRound(copy, start));
      calm.push(percentile(seen.calm, 0.99));
      busy.push(percentile(seen.busy, 0.99));
      ratios.push(busy.at(-1) / calm.at(-1));
      say(
        `  ${way}: p99 ${milliseconds(busy.at(-1))} (${seen.busy.length}) : ${milliseconds(calm.at(-1))} (${seen.calm.length})`,
      );
    }
    figures.push({
      figure: `p99 of reads during an import ${way} : without`,
      value: median(ratios),
      text: times,
      most: 3,
      detail: `${milliseconds(median(busy))} : ${milliseconds(median(calm))}`,
    });
  }
  return figures;
}

async function oneRound(home, start) {
  const server = await startServer(home);
  const agent = new Agent({ keepAlive: true });
  const questions = distinctBoards();
  const readUntil = async (done) => {
    const took = [];
    const started = performance.now();
    for (let n = 1; !done(performance.now() - started); n += 1) {
      const { value: path } = questions.next();
      if (!path) break;
      took.push(await timeAnswer(agent, server.url + path, server.headers));
      await sleep(Math.max(0, started + n * everyMs - performance.now()));
    }
    return took;
  };
  // The first answers warm up; they are nobody's.
  await readUntil((elapsed) => elapsed > 1_500);
  const before = await readUntil((elapsed) => elapsed > calmMs / 2);
  let imported = false;
  const importing = start(server, home).then(() => (imported = true));
  const busy = await readUntil(() => imported);
  await importing;
  const after = await readUntil((elapsed) => elapsed > calmMs / 2);
  agent.destroy();
  await server.stop();
  return { calm: [...before, ...after], busy };
}

async function post({ url, headers }, bytes) {
  const form = new FormData();
  form.append("file", new Blob([bytes]), "sales_actuals.csv");
  const answer = await fetch(`${url}/api/imports?kind=sales_actuals&mode=commit`, {
    method: "POST",
    headers,
    body: form,
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`the import was answered ${answer.status}: ${text}`);
}
