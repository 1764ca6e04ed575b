import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeSalesFile, type SalesFile } from "./support/company-files.ts";
import { readState, soundState } from "./support/database-state.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./support/homes.ts";
import { ask, askBoard, errorCode, postImport } from "./support/http.ts";
import { runCommand, startCommand, startServer, type HomeVariables } from "./support/product.ts";
import { canMount, mountSmallDisk, withFileLimit, type SmallDisk } from "./support/small-disk.ts";

const megabyte = 1024 * 1024;
let homes: PreparedHomes;
let file: SalesFile;
beforeAll(async () => {
  homes = await prepareHomes("sqlite");
  file = await writeSalesFile(join(homes.folder, "large.csv"), { first: 50_001, rows: 60_000 });
});
afterAll(() => homes.remove());

const untouched = () => soundState([homes.sales], homes.ledger);
const complete = () => soundState([homes.sales, file], homes.ledger + 1);

// Whoever cannot mount a file system has the second half, where no file may grow.
if (canMount())
  describe("a full disk", () => {
    let disk: SmallDisk;
    let home: Home;
    let variables: HomeVariables;
    let place: string;
    beforeEach(async () => {
      disk = await mountSmallDisk(join(homes.folder, "small"), 128 * megabyte);
      home = await homes.copy();
      await cp(home.folder, join(disk.folder, "home"), { recursive: true });
      variables = { ...home.variables, DABIAO_HOME: join(disk.folder, "home") };
      place = join(disk.folder, "home", "dabiao.sqlite");
    });
    afterEach(async () => {
      await disk.remove();
      await home.remove();
    });

    it("is answered 507 with nothing half done, reads go on, and imports work when space is back", async () => {
      const server = await startServer(variables);
      const ready = () => ask(server, "/api/ready");
      // The upload still fits, its rows do not.
      await disk.fill(6 * megabyte);
      const inDatabase = await postImport(server, file.path);
      expect([inDatabase.status, errorCode(inDatabase)]).toEqual([507, "database.full"]);
      // Not even the upload fits.
      await disk.fill(megabyte);
      const inUpload = await postImport(server, file.path);
      expect([inUpload.status, errorCode(inUpload)]).toEqual([507, "database.full"]);

      expect((await ready()).json).toMatchObject({
        status: "not_ready",
        disk: false,
        database: true,
      });
      const board = await askBoard(server, 7);
      expect([board.status, board.json["ledger"]]).toEqual([200, homes.ledger]);

      await disk.empty();
      expect((await ready()).status).toBe(200);
      const sent = await postImport(server, file.path);
      expect([sent.status, sent.json["ledger"]]).toEqual([201, homes.ledger + 1]);
      expect((await server.stop()).code).toBe(0);
      expect(await readState(place)).toEqual(complete());
    });

    it("ends a command with 3 and leaves the database as it was", async () => {
      await disk.fill(4 * megabyte);
      const refused = await runCommand(variables, ["import", "sales_actuals", file.path]);
      expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("database.full")]);
      await disk.empty();
      expect(await readState(place)).toEqual(untouched());
      expect((await runCommand(variables, ["import", "sales_actuals", file.path])).code).toBe(0);
      expect(await readState(place)).toEqual(complete());
    });
  });

describe("a file that may not grow any more", () => {
  let home: Home;
  beforeEach(async () => {
    home = await homes.copy();
  });
  afterEach(() => home.remove());

  it("ends a command with 3 wherever its import meets the limit", async () => {
    for (const more of [1, 2, 4, 6].map((n) => n * megabyte)) {
      const { ended } = startCommand({
        variables: home.variables,
        args: ["import", "sales_actuals", file.path],
        wrap: withFileLimit(home.place, more),
      });
      const refused = await ended;
      expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("database.full")]);
      expect(await readState(home.place)).toEqual(untouched());
    }
    expect((await runCommand(home.variables, ["import", "sales_actuals", file.path])).code).toBe(0);
    expect(await readState(home.place)).toEqual(complete());
  });

  it("is answered 507 by a server, whose reads go on", async () => {
    const server = await startServer(home.variables, withFileLimit(home.place, 4 * megabyte));
    const refused = await postImport(server, file.path);
    expect([refused.status, errorCode(refused)]).toEqual([507, "database.full"]);
    expect((await askBoard(server, 5)).status).toBe(200);
    await server.stop();
    expect(await readState(home.place)).toEqual(untouched());
  });
});
