import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import type { Kind } from "../../../shared/kinds/kind.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { rowColumns } from "../../../server/store/row-columns.ts";
import type { SqlValue } from "../../../server/store/store.ts";
import { engines, openTestStore, type TestStore } from "../../setup/engines.ts";

const markets = kindByName("market_sizes") as Kind;

function marketRow(given: Record<string, SqlValue>): SqlValue[] {
  const row: Record<string, SqlValue> = {
    id: 1,
    month: "2026-09",
    office_code: "GZ01",
    category: null,
    amount: 100,
    source: null,
    natural_key: "2026-09\u001f",
    added_by: 1,
    retired_by: null,
    origin: 1,
    line: 2,
    ...given,
  };
  return rowColumns(markets).map((name) => row[name] ?? null);
}

describe.each(engines)("the store on %s", (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(engine);
  });
  afterEach(() => test.close());

  const put = (rows: SqlValue[][], commit = true): Promise<void> =>
    test.store.write(async (transaction) => {
      await transaction.rowTable(markets).insert(rows);
      return { commit, value: undefined };
    });
  const indexesOf = async (table: string): Promise<readonly unknown[]> => {
    const text =
      engine === "sqlite"
        ? `SELECT name, sql FROM sqlite_master WHERE tbl_name = '${table}' ORDER BY name`
        : `SELECT indexdef FROM pg_indexes WHERE tablename = '${table}' ORDER BY indexdef`;
    return (await test.store.db.executeQuery(CompiledQuery.raw(text))).rows;
  };
  const stored = () => test.store.db.selectFrom("market_sizes").selectAll().orderBy("id").execute();

  it("keeps what a committed transaction wrote, and nothing of one that was turned down", async () => {
    await put([marketRow({})], false);
    expect(await stored()).toEqual([]);
    await put([marketRow({})]);
    expect(await stored()).toHaveLength(1);
  });

  it("keeps nothing of a transaction that throws half way", async () => {
    const broken = test.store.write(async (transaction) => {
      await transaction.rowTable(markets).insert([marketRow({})]);
      throw new Error("half way");
    });
    await expect(broken).rejects.toThrow("half way");
    expect(await stored()).toEqual([]);
  });

  it("refuses a statement that comes after the transaction ended, which would commit on its own", async () => {
    let late = async (): Promise<void> => undefined;
    await test.store.write(async (transaction) => {
      const table = transaction.rowTable(markets);
      late = () => table.insert([marketRow({})]);
      return { commit: false, value: undefined };
    });
    await expect(late()).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it("restarts a transaction from its beginning when the file has to be read again", async () => {
    await test.store.write(async (transaction) => {
      await transaction.rowTable(markets).insert([marketRow({ amount: 1 })]);
      await transaction.restart();
      await transaction.rowTable(markets).insert([marketRow({ amount: 2 })]);
      return { commit: true, value: undefined };
    });
    expect((await stored()).map((row) => row.amount)).toEqual([2]);
  });

  it("refuses a second visible row of a key, because no answer could choose between the two", async () => {
    await put([marketRow({})]);
    await expect(put([marketRow({ id: 2, added_by: 2, origin: 2 })])).rejects.toThrow();
    expect(await stored()).toHaveLength(1);
  });

  it("refuses it too among rows that are indexed only after the last of them", async () => {
    const twice = test.store.write(async (transaction) => {
      const table = transaction.rowTable(markets);
      await table.dropIndexes();
      await table.insert([marketRow({}), marketRow({ id: 2 })]);
      await table.makeIndexes();
      return { commit: true, value: undefined };
    });
    await expect(twice).rejects.toThrow();
    expect(await stored()).toEqual([]);
    await put([marketRow({})]);
    await expect(put([marketRow({ id: 2, added_by: 2, origin: 2 })])).rejects.toThrow();
  });

  it("has the indexes again that were dropped and made, also when the file was read twice", async () => {
    const before = await indexesOf("market_sizes");
    await test.store.write(async (transaction) => {
      const table = transaction.rowTable(markets);
      await table.dropIndexes();
      await table.insert([marketRow({})]);
      await transaction.restart();
      await table.dropIndexes();
      await table.insert([marketRow({ amount: 2 })]);
      await table.makeIndexes();
      return { commit: true, value: undefined };
    });
    expect((await stored()).map((row) => row.amount)).toEqual([2]);
    expect(before.length).toBeGreaterThan(1);
    expect(await indexesOf("market_sizes")).toEqual(before);
  });

  it("has an index of all rows that fill a table, the first of them and those that follow", async () => {
    const fill = (ledger: number, days: readonly string[]): Promise<void> =>
      test.store.write(async (transaction) => {
        await transaction.fill(
          "sales_by_day",
          ["office_code", "day", "ledger", "amount", "negative", "row_count"],
          days.map((day) => ["GZ01", day, ledger, 5, 0, 1]),
        );
        return { commit: true, value: undefined };
      });
    const before = await indexesOf("sales_by_day");
    await fill(1, ["2026-09-01", "2026-08-31"]);
    await fill(2, ["2026-09-02"]);
    expect(await indexesOf("sales_by_day")).toEqual(before);
    const rows = await test.store.db
      .selectFrom("sales_by_day")
      .select("day")
      .orderBy("day")
      .execute();
    expect(rows.map(({ day }) => day)).toEqual(["2026-08-31", "2026-09-01", "2026-09-02"]);
    expect(await test.store.integrity()).toEqual([]);
  });

  it("takes the key again once its row is retired", async () => {
    await put([marketRow({})]);
    await test.store.write(async (transaction) => {
      const table = transaction.rowTable(markets);
      const [known] = await table.find([{ officeCode: "GZ01", key: "2026-09\u001f" }]);
      await table.retire(known ? [known] : [], 2);
      await table.insert([marketRow({ id: 2, added_by: 2, origin: 2, amount: 200 })]);
      return { commit: true, value: undefined };
    });
    expect((await stored()).map((row) => [row.amount, row.retired_by])).toEqual([
      [100, 2],
      [200, null],
    ]);
  });

  it("finds visible rows in the order of the keys asked, undefined where there is none", async () => {
    await put([marketRow({}), marketRow({ id: 2, office_code: "GZ02", amount: 7 })]);
    const found = await test.store.write(async (transaction) => ({
      commit: false,
      value: await transaction.rowTable(markets).find([
        { officeCode: "GZ02", key: "2026-09\u001f" },
        { officeCode: "GZ03", key: "2026-09\u001f" },
        { officeCode: "GZ01", key: "2026-09\u001f" },
      ]),
    }));
    expect(found.map((row) => row?.["amount"])).toEqual([7, undefined, 100]);
  });

  it("gives counts, sums and 15-digit amounts back as numbers", async () => {
    await put([marketRow({ amount: 8_999_999_999_999_999 })]);
    const row = await test.store.db
      .selectFrom("market_sizes")
      .select((e) => [e.fn.sum<number>("amount").as("sum"), e.fn.countAll<number>().as("count")])
      .executeTakeFirst();
    expect(row).toEqual({ sum: 8_999_999_999_999_999, count: 1 });
  });

  it("refuses an amount beyond ±9e15 分 even if the checks let it through", async () => {
    await expect(put([marketRow({ amount: 9_000_000_000_000_001 })])).rejects.toThrow();
  });

  it("orders text by code point, whatever the locale of the machine is", async () => {
    await put(
      ["b", "B", "省", "a", "Z"].map((office_code, i) => marketRow({ id: i + 1, office_code })),
    );
    const rows = await test.store.db
      .selectFrom("market_sizes")
      .select("office_code")
      .orderBy("office_code")
      .execute();
    expect(rows.map((row) => row.office_code)).toEqual(["B", "Z", "a", "b", "省"]);
  });

  it("sees the ledger number another process committed", async () => {
    expect(await test.store.head()).toBe(0);
    const other = await openStore(test.place);
    await other.write(async (transaction) => {
      await transaction.append(
        "ledger",
        ["number", "op", "kind", "committed_at", "offices", "report"],
        [[1, "import", "offices", "2026-09-16T00:00:00.000Z", "[]", "{}"]],
      );
      return { commit: true, value: undefined };
    });
    await other.close();
    expect(await test.store.head()).toBe(1);
  });

  it("does not show an open transaction to readers", async () => {
    await test.store.write(async (transaction) => {
      await transaction.rowTable(markets).insert([marketRow({})]);
      expect(await stored()).toEqual([]);
      return { commit: true, value: undefined };
    });
    expect(await stored()).toHaveLength(1);
  });

  it("finds nothing wrong with a sound database", async () => {
    await put([marketRow({})]);
    expect(await test.store.integrity()).toEqual([]);
  });
});

describe("a database that is no use", () => {
  it("says so, and does not overwrite a file that is not a database", async () => {
    const { mkdtemp, readFile, rm, writeFile } = await import("node:fs/promises");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const folder = await mkdtemp(join(tmpdir(), "dabiao-test-"));
    const file = join(folder, "dabiao.sqlite");
    await writeFile(
      file,
      "not a database, but somebody's notes, long enough to be read as a header",
    );
    await expect(openStore(file)).rejects.toMatchObject({ code: "database.unusable" });
    expect(await readFile(file, "utf8")).toContain("somebody's notes");
    await rm(folder, { recursive: true });
  });

  it("refuses a database made by a newer version instead of guessing", async () => {
    const test = await openTestStore("sqlite");
    await test.store.write(async (transaction) => {
      await transaction.db
        .updateTable("meta")
        .set({ value: "999" })
        .where("key", "=", "schema_version")
        .execute();
      return { commit: true, value: undefined };
    });
    await expect(openStore(test.place)).rejects.toMatchObject({ code: "database.unusable" });
    await test.close();
  });
});
