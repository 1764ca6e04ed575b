import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines } from "../setup/engines.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./support/homes.ts";
import { askBoard } from "./support/http.ts";
import { runCommand, startServer, type RunningServer } from "./support/product.ts";

describe.each(engines)("a second server on the same home, on %s", (engine) => {
  let homes: PreparedHomes;
  let home: Home;
  let first: RunningServer;
  beforeAll(async () => {
    homes = await prepareHomes(engine);
  });
  beforeEach(async () => {
    home = await homes.copy();
    first = await startServer(home.variables);
  });
  afterEach(async () => {
    await first.stop();
    await home.remove();
  });
  afterAll(() => homes.remove());

  it("ends with 3 and a clear word, and the first goes on as if nothing had been", async () => {
    const before = (await askBoard(first)).json;
    const second = await runCommand(home.variables, ["serve"]);
    expect(second.code).toBe(3);
    expect(second.stderr).toContain("database.locked");
    const after = await askBoard(first);
    expect([after.status, after.json]).toEqual([200, before]);
    expect(first.child.exitCode).toBeNull();
  });

  it("starts at once when the first was killed, because a lock must not outlive its process", async () => {
    await first.kill();
    first = await startServer(home.variables);
    expect((await askBoard(first)).status).toBe(200);
    expect(first.readyAfter).toBeLessThan(3000);
  });

  it("starts when the first was told to stop", async () => {
    expect((await first.stop()).code).toBe(0);
    first = await startServer(home.variables);
    expect((await askBoard(first)).status).toBe(200);
  });
});
