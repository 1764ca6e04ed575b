import { Agent } from "node:http";
import { homeWithSales } from "./support/companies.mjs";
import { timeAnswer } from "./support/ask.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { startServer } from "./support/processes.mjs";
import { distinctBoards } from "./support/questions.mjs";
import { median } from "./support/statistics.mjs";

const warming = 30;
const measured = 150;

/** The whole board of 200 offices, never from a cache: a company with many sales against one with few. */
export async function boardSize({ work, manyRows, fewRows, say }) {
  const [many, few] = await Promise.all([
    startServer(await homeWithSales(work, manyRows)),
    startServer(await homeWithSales(work, fewRows)),
  ]);
  const agent = new Agent({ keepAlive: true });
  const took = { many: [], few: [] };
  let n = 0;
  for (const path of distinctBoards()) {
    const once = { many: 0, few: 0 };
    // Now this one first, now the other.
    for (const name of n % 2 ? ["many", "few"] : ["few", "many"]) {
      const { url, headers } = name === "many" ? many : few;
      once[name] = await timeAnswer(agent, url + path, headers);
    }
    n += 1;
    if (n <= warming) continue;
    took.many.push(once.many);
    took.few.push(once.few);
    if (took.many.length === measured) break;
  }
  agent.destroy();
  await Promise.all([many.stop(), few.stop()]);
  const [large, small] = [median(took.many), median(took.few)];
  say(`  ${milliseconds(large)} : ${milliseconds(small)}`);
  return [
    {
      figure: `performance?by=office, not cached, ${short(manyRows)} sales rows : ${short(fewRows)}`,
      value: large / small,
      text: times,
      most: 1.3,
      detail: `${milliseconds(large)} : ${milliseconds(small)}`,
    },
  ];
}

const short = (rows) => (rows >= 1_000_000 ? `${rows / 1_000_000} M` : `${rows / 1000} k`);
