import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { homeWithSales, withCopy } from "./support/companies.mjs";
import { milliseconds } from "./support/figures.mjs";
import { cli, startServer } from "./support/processes.mjs";
import { median, percentile } from "./support/statistics.mjs";

/** From the moment an import by the command line is durable until a listening client has its number. */
export async function liveDelay({ work, fewRows, imports, say }) {
  return withCopy(await homeWithSales(work, fewRows), async (home) => {
    const server = await startServer(home);
    const heard = await listen(server);
    const delays = [];
    for (let n = 0; n < imports; n += 1) {
      const file = join(work, "one-row.csv");
      await writeFile(
        file,
        `date,working\n${new Date(Date.UTC(2030, 0, n + 1)).toISOString().slice(0, 10)},N\n`,
      );
      let committed = null;
      const done = await cli(home, ["import", "workdays", file, "--json", "--progress"], {
        onLine: (line) => (committed ??= line === "committed" ? performance.now() : null),
      });
      const at = await heard(JSON.parse(done.stdout).ledger);
      delays.push(Math.max(0, at - committed));
    }
    await server.stop();
    const value = percentile(delays, 0.95);
    say(`  p50 ${milliseconds(median(delays))}, p95 ${milliseconds(value)}`);
    return [
      {
        figure: `commit → a listening client knows, p95 of ${imports}`,
        value,
        text: milliseconds,
        most: 1000,
        detail: `p50 ${milliseconds(median(delays))}`,
      },
    ];
  });
}

/** `heard(ledger)` answers when the live stream told that number. */
async function listen({ url, headers }) {
  const response = await fetch(`${url}/api/live`, { headers });
  const told = new Map();
  const waiting = new Map();
  void (async () => {
    let text = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body) {
        text += decoder.decode(chunk, { stream: true });
        for (const [, number] of text.matchAll(/^id: (\d+)$/gm)) {
          const ledger = Number(number);
          if (told.has(ledger)) continue;
          told.set(ledger, performance.now());
          waiting.get(ledger)?.(told.get(ledger));
        }
        text = text.slice(text.lastIndexOf("\n\n") + 1);
      }
    } catch {
      // The server was stopped: nobody listens any more.
    }
  })();
  return (ledger) =>
    told.has(ledger)
      ? Promise.resolve(told.get(ledger))
      : new Promise((resolve) => waiting.set(ledger, resolve));
}
