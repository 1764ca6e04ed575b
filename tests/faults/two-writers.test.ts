import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import { writeSalesFile } from "./support/company-files.ts";
import { readState, soundState } from "./support/database-state.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./support/homes.ts";
import { ask, askBoard, listen, postImport } from "./support/http.ts";
import {
  runCommand,
  runWell,
  startCommand,
  startServer,
  until,
  type RunningServer,
} from "./support/product.ts";

describe.each(engines)("commands beside a running server, on %s", (engine) => {
  let homes: PreparedHomes;
  let home: Home;
  let server: RunningServer;
  const salesFile = (name: string, first: number, rows: number) =>
    writeSalesFile(join(homes.folder, name), { first, rows });
  beforeAll(async () => {
    homes = await prepareHomes(engine);
  });
  beforeEach(async () => {
    home = await homes.copy();
    server = await startServer(home.variables);
  });
  afterEach(async () => {
    await server.stop();
    await home.remove();
  });
  afterAll(() => homes.remove());

  it("imports by command and by server go one after the other, in numbers without a gap", async () => {
    const files = await Promise.all(
      [1, 2, 3, 4].map((n) => salesFile(`part-${n}.csv`, n * 100_000, 5_000)),
    );
    const commands = files.slice(0, 2).map((file) =>
      startCommand({
        variables: home.variables,
        args: ["import", "sales_actuals", file.path, "--json"],
      }),
    );
    const posts = files.slice(2).map((file) => postImport(server, file.path));
    const reports = [
      ...(await Promise.all(commands.map(({ ended }) => ended))).map(
        ({ stdout }) => JSON.parse(stdout) as Record<string, unknown>,
      ),
      ...(await Promise.all(posts)).map(({ json }) => json),
    ];
    expect(reports.map((report) => report["status"])).toEqual(files.map(() => "committed"));
    expect(reports.map((report) => Number(report["ledger"])).sort((a, b) => a - b)).toEqual(
      files.map((_, i) => homes.ledger + 1 + i),
    );
    expect(await readState(home.place)).toEqual(
      soundState([homes.sales, ...files], homes.ledger + files.length),
    );
  });

  it("the same file sent twice at once is applied once: the second finds nothing to change", async () => {
    const file = await salesFile("twice.csv", 10_001, 5_000);
    const [command, post] = await Promise.all([
      runCommand(home.variables, ["import", "sales_actuals", file.path, "--json"]),
      postImport(server, file.path),
    ]);
    const statuses = [
      (JSON.parse(command.stdout) as { status: string }).status,
      post.json["status"],
    ];
    expect(statuses.sort()).toEqual(["committed", "unchanged"]);
    expect(await readState(home.place)).toEqual(soundState([homes.sales, file], homes.ledger + 1));
  });

  it("the server's next answer holds what a command imported, and its live stream tells", async () => {
    const live = await listen(server);
    const before = (await askBoard(server)).json;
    expect(before["ledger"]).toBe(homes.ledger);
    const file = await salesFile("by-command.csv", 10_001, 500);
    await runWell(home.variables, ["import", "sales_actuals", file.path]);
    const after = (await askBoard(server)).json;
    expect(after["ledger"]).toBe(homes.ledger + 1);
    expect(actualOf(after)).not.toBe(actualOf(before));
    await until("the stream told the new number", () => live.heard.includes(homes.ledger + 1));
    live.stop();
  });

  it("a command answers the same bytes as the server, and verify works beside it", async () => {
    const path = "period=2025&on=2025-12-31";
    const served = await (
      await fetch(`${server.url}/api/performance?${path}`, { headers: server.headers })
    ).text();
    const printed = await runWell(home.variables, [
      "performance",
      "--period",
      "2025",
      "--on",
      "2025-12-31",
    ]);
    expect(printed.trim()).toBe(served);
    expect((await runCommand(home.variables, ["verify"])).code).toBe(0);
  });

  it("an undo by command is in the server's next answer", async () => {
    await runWell(home.variables, ["undo", String(homes.ledger)]);
    const list = await ask(server, "/api/imports");
    expect(list.json["ledger"]).toBe(homes.ledger + 1);
    expect(await readState(home.place)).toEqual(soundState([], homes.ledger + 1));
  });
});

function actualOf(board: Record<string, unknown>): unknown {
  return (board["total"] as { sales: { actual: number | null } }).sales.actual;
}
