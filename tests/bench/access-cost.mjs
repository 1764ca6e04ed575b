import { cp, rm } from "node:fs/promises";
import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import autocannon from "autocannon";
import { root } from "../../server/boot/project.mjs";
import { timeAnswer } from "./support/ask.mjs";
import { homeWithSales } from "./support/companies.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { makePeople, signIn } from "./support/people.mjs";
import { startProgram, startServer } from "./support/processes.mjs";
import { distinctBoards } from "./support/questions.mjs";
import { median, percentile } from "./support/statistics.mjs";

const openServer = fileURLToPath(new URL("./support/open-server.mjs", import.meta.url));
const cached = "/api/performance?period=2026Q3&by=office";
/** Boards that are in no cache, a round. */
const fresh = 60;
const signInsASecond = 10;
const calmMs = 6_000;

/**
 * Boards a second by a signed-in person of the product as it is served, against the same routes with nobody
 * asked who they are; what a password costs; and what ten sign-ins a second do to others' reads.
 */
export async function accessCost({ work, fewRows, rounds, seconds, say }) {
  const home = await homeWithSales(work, fewRows);
  const copy = `${home}-people`;
  await rm(copy, { recursive: true, force: true });
  await cp(home, copy, { recursive: true });
  const server = await startServer(copy);
  const open = await startProgram(openServer, [home]);
  try {
    const { cookie, emails } = await makePeople(server, signInsASecond);
    const known = { url: server.url, headers: { cookie } };
    const anybody = { url: open.url, headers: {} };
    return [
      await ratio("cached board", { known, anybody, rounds, say }, (target) =>
        rate({ ...target, url: target.url + cached, duration: seconds }),
      ),
      await ratio("board that is in no cache", { known, anybody, rounds, say }, (target, round) => {
        const paths = boards.slice(round * fresh, (round + 1) * fresh);
        const requests = paths.map((path) => ({ path, headers: target.headers }));
        return rate({ ...target, requests, amount: fresh, connections: 10 });
      }),
      await hashing(),
      await readsDuringSignIns({ server, cookie, emails, rounds, say }),
    ];
  } finally {
    await Promise.all([server.stop(), open.stop()]);
    await rm(copy, { recursive: true, force: true });
  }
}

const boards = [...distinctBoards()];

async function ratio(name, { known, anybody, rounds, say }, measure) {
  const own = [];
  const plain = [];
  for (let round = 0; round < rounds; round += 1) {
    // Each is first in every second round: what the machine does meanwhile must not fall on one.
    const order = round % 2 === 0 ? [known, anybody] : [anybody, known];
    for (const target of order) {
      (target === known ? own : plain).push(await measure(target, round));
    }
  }
  say(`  ${name}: ${median(own).toFixed(0)} : ${median(plain).toFixed(0)} requests a second`);
  return {
    figure: `${name}, requests a second with sign-in, scope and audit : without`,
    value: median(own.map((value, round) => value / plain[round])),
    text: times,
    least: 0.8,
    detail: `${median(own).toFixed(0)}/s : ${median(plain).toFixed(0)}/s`,
  };
}

async function rate(options) {
  const started = performance.now();
  const result = await autocannon({ connections: 50, ...options });
  const counted = result.statusCodeStats["200"]?.count ?? 0;
  if (result.errors > 0 || counted === 0 || counted !== result.requests.total) {
    throw new Error(
      `${options.url}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  }
  return options.duration
    ? result.requests.average
    : counted / ((performance.now() - started) / 1000);
}

async function hashing() {
  const place = join(root, "dist/server/people/passwords.js");
  const { passwordHash, isPassword } = await import(pathToFileURL(place).href);
  const hash = await passwordHash("correct horse battery");
  const took = [];
  for (let i = 0; i < 15; i += 1) {
    const started = performance.now();
    await isPassword(hash, `guess ${i}`);
    took.push(performance.now() - started);
  }
  return {
    figure: "one password (argon2id, 19 MiB, 2 passes)",
    value: median(took),
    text: milliseconds,
  };
}

async function readsDuringSignIns({ server, cookie, emails, rounds, say }) {
  const agent = new Agent({ keepAlive: true });
  const ratios = [];
  const calm = [];
  const busy = [];
  const hashes = [];
  const questions = boards.slice(rounds * fresh).values();
  const read = async (done) => {
    const took = [];
    const started = performance.now();
    for (let n = 1; !done(performance.now() - started); n += 1) {
      const { value: path } = questions.next();
      if (!path) break;
      took.push(await timeAnswer(agent, server.url + path, { cookie }));
      await sleep(Math.max(0, started + (n * 1000) / 30 - performance.now()));
    }
    return took;
  };
  const each = calmMs / rounds;
  for (let round = 0; round < rounds; round += 1) {
    calm.push(percentile(await read((elapsed) => elapsed > each), 0.99));
    let over = false;
    const signing = emails.map(async (email, i) => {
      await sleep(i * (1000 / emails.length));
      while (!over) {
        const took = await signIn(server.url, email);
        hashes.push(took);
        await sleep(Math.max(0, 1000 - took));
      }
    });
    busy.push(percentile(await read((elapsed) => elapsed > each), 0.99));
    over = true;
    await Promise.all(signing);
    ratios.push(busy.at(-1) / calm.at(-1));
  }
  agent.destroy();
  say(`  ${hashes.length} sign-ins, each ${milliseconds(median(hashes))}`);
  return {
    figure: `p99 of reads during ${signInsASecond} sign-ins a second : without`,
    value: median(ratios),
    text: times,
    detail: `${milliseconds(median(busy))} : ${milliseconds(median(calm))}`,
  };
}
