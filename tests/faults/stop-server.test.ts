import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import { writeSalesFile } from "./support/company-files.ts";
import { readState, soundState } from "./support/database-state.ts";
import { prepareHomes, type PreparedHomes } from "./support/homes.ts";
import { ask, listen, postImport } from "./support/http.ts";
import { startServer, until } from "./support/product.ts";

describe.each(engines)("a server told to stop while it works, on %s", (engine) => {
  let homes: PreparedHomes;
  beforeAll(async () => {
    homes = await prepareHomes(engine);
  });
  afterAll(() => homes.remove());

  it("ends within ten seconds, with a live stream open and an import whole or absent", async () => {
    const home = await homes.copy();
    const file = await writeSalesFile(join(homes.folder, "large.csv"), {
      first: 50_001,
      rows: 100_000,
    });
    const server = await startServer(home.variables);
    const live = await listen(server);
    await until("the stream told the ledger", () => live.heard.length > 0);
    const importing = postImport(server, file.path).catch(() => null);
    await until("the import began", () => isImporting(home.folder));

    const asked = performance.now();
    const ended = await server.stop();
    expect(ended.code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);

    const answer = await importing;
    const found = await readState(home.place);
    const absent = soundState([homes.sales], homes.ledger);
    const whole = soundState([homes.sales, file], homes.ledger + 1);
    if (answer?.status === 201) expect(found).toEqual(whole);
    else expect([absent, whole]).toContainEqual(found);

    const next = await startServer(home.variables);
    expect((await ask(next, "/api/ready")).json["ledger"]).toBe(found.numbers.length);
    await next.stop();
    live.stop();
    await home.remove();
  });
});

/** The upload lies in the home's folder for uploads while it is being imported. */
async function isImporting(home: string): Promise<boolean> {
  const { readdir } = await import("node:fs/promises");
  return (await readdir(join(home, "tmp"))).some(
    (name) => name.startsWith("rejected-") || name.startsWith("upload-"),
  );
}
