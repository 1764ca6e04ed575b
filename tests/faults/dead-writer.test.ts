import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import { writeSalesFile } from "./support/company-files.ts";
import { readState, soundState } from "./support/database-state.ts";
import { prepareHomes, type PreparedHomes } from "./support/homes.ts";
import { askBoard, errorCode, postImport } from "./support/http.ts";
import { startServer, until } from "./support/product.ts";

const preload = fileURLToPath(new URL("./support/kill-writer.mjs", import.meta.url));

describe.each(engines)("a writer thread that dies, on %s", (engine) => {
  let homes: PreparedHomes;
  beforeAll(async () => {
    homes = await prepareHomes(engine);
  });
  afterAll(() => homes.remove());

  it("fails its import with a clear answer and nothing half done; the next import works", async () => {
    const home = await homes.copy();
    const large = await writeSalesFile(join(homes.folder, "large.csv"), {
      first: 50_001,
      rows: 60_000,
    });
    const small = await writeSalesFile(join(homes.folder, "small.csv"), {
      first: 10_001,
      rows: 500,
    });
    const fault = join(home.folder, "fault");
    const server = await startServer({
      ...home.variables,
      FAULT_FILE: fault,
      NODE_OPTIONS: `--import=${preload}`,
    });
    const importing = postImport(server, large.path);
    // The writer sees the file in the middle of its work, whenever it next looks up.
    await writeFile(fault, "");
    const failed = await importing;
    expect([failed.status, errorCode(failed)]).toEqual([500, "server.internal"]);
    await until("the fault was planted", () => !existsSync(fault));
    expect(await readState(home.place)).toEqual(soundState([homes.sales], homes.ledger));
    expect((await askBoard(server)).status).toBe(200);

    const next = await postImport(server, small.path);
    expect([next.status, next.json["ledger"]]).toEqual([201, homes.ledger + 1]);
    expect((await server.stop()).code).toBe(0);
    expect(await readState(home.place)).toEqual(soundState([homes.sales, small], homes.ledger + 1));
    await home.remove();
  });
});
