import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import type { EngineName } from "../../setup/engines.ts";
import { writeSalesFile, type SalesFile } from "./company-files.ts";
import {
  readState,
  readSums,
  soundState,
  type DatabaseState,
  type DatabaseSums,
} from "./database-state.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./homes.ts";
import { runCommand, startCommand, startServer, until, type Ended } from "./product.ts";

/** Where a kill fell, told by the last line the import printed. */
export const places = ["before", "inside", "after"] as const;
export type Place = (typeof places)[number];

const placeOf: Readonly<Record<string, Place>> = {
  writing: "inside",
  committing: "inside",
  committed: "after",
};

/** One import that was killed, and what was found afterwards. */
export type KilledImport = {
  readonly at: number;
  readonly place: Place;
  /** The last phase the import told: "" | reading | writing | committing | committed. */
  readonly phase: string;
  /** Right after the kill, and after the same file was imported again. */
  readonly found: DatabaseSums;
  readonly verifyCode: number | null;
  readonly readyAfter: number;
  readonly serverLedger: number;
  readonly again: WholeImport;
  readonly end: DatabaseState;
};

export type KillRuns = {
  /** Milliseconds of an undisturbed import from its start to its end. */
  readonly length: number;
  readonly kills: readonly KilledImport[];
  /** What a kill may leave behind: everything of the import or nothing. */
  readonly absent: DatabaseState;
  readonly whole: DatabaseState;
};

/**
 * Rows of the file that is killed, doubled until its import works for longer than the program needs to start:
 * then more than half of the kills fall into its work.
 */
const leastRows: Record<EngineName, number> = { sqlite: 50_000, postgres: 20_000 };

/** Kills `count` imports of the same file into equal homes, evenly over the length of an import. */
export async function killImports(engine: EngineName, count: number): Promise<KillRuns> {
  const homes = await prepareHomes(engine);
  try {
    const { file, measured } = await prepareFile(homes, leastRows[engine]);
    const kills: KilledImport[] = [];
    for (let i = 0; i < count; i += 1) {
      const { start, work } = middle(measured.slice(-3));
      const killed = await killOne(homes, {
        file,
        start,
        at: ((i + 0.5) / count) * (start + work),
      });
      kills.push(killed);
      // The import that followed was not disturbed: a machine that got slower is measured again by it.
      if (killed.again.status === "committed") measured.push(killed.again);
    }
    const { start, work } = middle(measured);
    return {
      length: start + work,
      kills,
      absent: soundState([homes.sales], homes.ledger),
      whole: soundState([homes.sales, file], homes.ledger + 1),
    };
  } finally {
    await homes.remove();
  }
}

/** Milliseconds until an import's first word, and from there to its end. */
type Measured = { readonly start: number; readonly work: number };

/** A file large enough, and how long three undisturbed imports of it took. */
async function prepareFile(
  homes: PreparedHomes,
  rows: number,
): Promise<{ readonly file: SalesFile; readonly measured: Measured[] }> {
  const file = await writeSalesFile(join(homes.folder, "second.csv"), { first: 1_000_001, rows });
  const measured: Measured[] = [];
  for (let i = 0; i < 3; i += 1) {
    const { code, status, ...once } = await withCopy(homes, (home) => importWhole(home, file));
    if (code !== 0) throw new Error(`The import to measure failed: ${status}`);
    if (once.work < 1.5 * once.start) return prepareFile(homes, rows * 2);
    measured.push(once);
  }
  return { file, measured };
}

const command = (file: SalesFile): readonly string[] => [
  "import",
  "sales_actuals",
  file.path,
  "--json",
  "--progress",
];

type WholeImport = Measured & { readonly code: number | null; readonly status: string };

/** An undisturbed import: how it ended, and how long it was. */
async function importWhole(home: Home, file: SalesFile): Promise<WholeImport> {
  const begun = performance.now();
  const running = startCommand({ variables: home.variables, args: command(file) });
  await until("the import began", () => running.written().stderr !== "");
  const start = performance.now() - begun;
  const { code, stdout, stderr, took } = await running.ended;
  const status = code === 0 ? (JSON.parse(stdout) as { status: string }).status : stderr;
  return { start, work: took - start, code, status };
}

const middle = (values: readonly Measured[]): Measured =>
  values.toSorted((a, b) => a.work - b.work)[Math.floor(values.length / 2)] as Measured;

type Kill = { readonly file: SalesFile; readonly at: number; readonly start: number };

function killOne(homes: PreparedHomes, { file, at, start }: Kill): Promise<KilledImport> {
  return withCopy(homes, async (home) => {
    const running = startCommand({ variables: home.variables, args: command(file) });
    // Programs start at very different speeds; a kill inside is counted from the import's first word.
    if (at > start) await until("the import began", () => running.written().stderr !== "");
    await Promise.race([sleep(at > start ? at - start : at), running.ended]);
    running.child.kill("SIGKILL");
    const phase = lastPhase(await running.ended);
    const verified = await runCommand(home.variables, ["verify", "--json"]);
    const found = await readSums(home.place);
    const server = await startServer(home.variables);
    const ready = (await (await fetch(`${server.url}/api/ready`)).json()) as { ledger: number };
    await server.kill();
    const again = await importWhole(home, file);
    return {
      at,
      phase,
      place: placeOf[phase] ?? "before",
      found,
      verifyCode: verified.code,
      readyAfter: server.readyAfter,
      serverLedger: ready.ledger,
      again,
      end: await readState(home.place),
    };
  });
}

async function withCopy<T>(homes: PreparedHomes, work: (home: Home) => Promise<T>): Promise<T> {
  const home = await homes.copy();
  try {
    return await work(home);
  } finally {
    await home.remove();
  }
}

const lastPhase = ({ stderr }: Ended): string =>
  stderr.match(/^(reading|writing|committing|committed)$/gm)?.pop() ?? "";

/** One line: how long an import is, and how many kills fell where. */
export function tally(engine: EngineName, runs: KillRuns): string {
  const parts = places.map(
    (place) => `${runs.kills.filter((kill) => kill.place === place).length} ${place}`,
  );
  const seconds = (runs.length / 1000).toFixed(2);
  const slowest = Math.max(...runs.kills.map((kill) => kill.readyAfter)) / 1000;
  return (
    `${engine}: ${runs.kills.length} kills over ${seconds} s: ${parts.join(", ")} the commit; ` +
    `ready again within ${slowest.toFixed(2)} s`
  );
}
