import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { homeWithSales } from "./support/companies.mjs";
import { times } from "./support/figures.mjs";
import { startProgram, startServer } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

const bareServer = fileURLToPath(new URL("./support/bare-server.mjs", import.meta.url));
const path = "/api/performance?period=2026Q3&by=office";

/**
 * Requests a second of a board that is cached, and of one that has not changed, against a bare Hono route
 * that gives the same bytes, headers included.
 */
export async function cachedAnswers({ work, fewRows, rounds, seconds, say }) {
  const server = await startServer(await homeWithSales(work, fewRows));
  const first = await fetch(server.url + path, { headers: server.headers });
  const body = await first.text();
  if (first.status !== 200) throw new Error(`the board answered ${first.status}: ${body}`);
  const file = join(work, "same-bytes.json");
  // Of the connection, not of the answer: those the bare server sets by itself.
  const own = new Set(["date", "connection", "keep-alive", "content-length", "transfer-encoding"]);
  const headers = Object.fromEntries([...first.headers].filter(([name]) => !own.has(name)));
  await writeFile(file, JSON.stringify({ body, headers }));
  const bare = await startProgram(bareServer, [file]);
  const unchanged = { ...server.headers, "if-none-match": first.headers.get("etag") };
  const pairs = {
    cached: [{ url: server.url + path, headers: server.headers }, { url: `${bare.url}/` }, 200],
    304: [{ url: server.url + path, headers: unchanged }, { url: `${bare.url}/unchanged` }, 304],
  };
  const figures = [];
  for (const [name, [ours, theirs, status]] of Object.entries(pairs)) {
    const own = [];
    const plain = [];
    for (let round = 0; round < rounds; round += 1) {
      own.push(await rate(ours, seconds, status));
      plain.push(await rate(theirs, seconds, status));
    }
    say(`  ${name}: ${median(own).toFixed(0)} : ${median(plain).toFixed(0)} requests a second`);
    figures.push({
      figure: `${name === "304" ? "304" : "cached board"}, requests a second : bare Hono route`,
      value: median(own) / median(plain),
      text: times,
      least: name === "304" ? 0.7 : 0.5,
      detail: `${median(own).toFixed(0)}/s : ${median(plain).toFixed(0)}/s, ${(body.length / 1024).toFixed(0)} KB`,
    });
  }
  await Promise.all([server.stop(), bare.stop()]);
  return figures;
}

async function rate(target, seconds, status) {
  const result = await autocannon({ ...target, connections: 50, duration: seconds });
  const counted = result.statusCodeStats[status]?.count ?? 0;
  if (result.errors > 0 || counted === 0 || counted !== result.requests.total) {
    throw new Error(
      `${target.url}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  }
  return result.requests.average;
}
