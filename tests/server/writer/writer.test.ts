import { consoleAsker } from "../../../server/access/asker.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startWriter, type ImportOrder, type Writer } from "../../../server/writer/writer.ts";
import { openTestStore, type TestStore } from "../../setup/engines.ts";

describe("the writer thread", () => {
  let test: TestStore;
  let writer: Writer;
  let order: ImportOrder;
  beforeEach(async () => {
    test = await openTestStore("sqlite");
    writer = startWriter({
      store: test.place,
      temporary: test.folder,
      home: test.folder,
      today: "2026-09-16",
    });
    const path = join(test.folder, "products.csv");
    await writeFile(path, "sku,product_name,category\nK1,beer,beer\n");
    order = {
      path,
      name: "products.csv",
      kind: "products",
      mode: "commit",
      acceptValid: false,
      language: "en",
      by: consoleAsker,
    };
  });
  afterEach(async () => {
    await writer.close();
    await test.close();
  });

  it("takes files one after the other, and tells the seventh to come again", async () => {
    const sent = Array.from({ length: 7 }, () => writer.importFile(order, null));
    const ended = await Promise.allSettled(sent);
    const statuses = ended.map((end) => (end.status === "fulfilled" ? end.value.status : "busy"));
    expect(statuses).toEqual(["committed", ...new Array<string>(5).fill("unchanged"), "busy"]);
    expect(ended[6]).toMatchObject({ reason: { code: "server.busy" } });
    expect(await test.store.head()).toBe(1);
  });

  it("passes on what the ledger refuses, with its details", async () => {
    await writer.importFile(order, null);
    await writer.undo(1, consoleAsker);
    await expect(writer.undo(1, consoleAsker)).rejects.toMatchObject({
      code: "undo.not_undoable",
      details: { ledger: 1, undoneBy: 2 },
    });
  });

  it("refuses a kind it does not know", async () => {
    await expect(writer.importFile({ ...order, kind: "wages" }, null)).rejects.toMatchObject({
      code: "import.unknown_kind",
    });
  });
});
