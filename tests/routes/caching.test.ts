import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "../../server/routes/table.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-4");
});
afterAll(() => app.close());

const etagOf = async (path: string): Promise<string> => {
  const response = await app.get(path);
  expect(response.status).toBe(200);
  await response.arrayBuffer();
  return response.headers.get("etag") ?? "";
};
const board = "/api/performance?period=2026-09";

describe("an answer that is a function of its question and the ledger", () => {
  it.each(routeTable.filter((route) => route.byLedger).map((route) => route.sample))(
    "%s has a strong ETag, the same bytes from the cache, and 304 for who has them",
    async (path) => {
      const [made, kept] = [await app.get(path), await app.get(path)];
      const etag = made.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]{20,}"$/);
      expect(kept.headers.get("etag")).toBe(etag);
      expect(await kept.text()).toBe(await made.text());
      expect([...kept.headers]).toEqual([...made.headers]);
      const same = await app.get(path, { "if-none-match": `"other", ${etag}` });
      expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", etag]);
      expect((await app.get(path, { "if-none-match": '"other"' })).status).toBe(200);
    },
  );

  it("has another ETag for another question, and not for another order of its parameters", async () => {
    const questions = [
      board,
      "/api/performance?period=2026-08",
      `${board}&by=province`,
      `${board}&scope=province:P1`,
      `${board}&scope=office:P1O1`,
      `${board}&on=2026-09-10`,
      `${board}&category=C0`,
      `${board}&ledger=7`,
      `${board}&ledger=8`,
      "/api/price-incidents",
    ];
    const tags = await Promise.all(questions.map(etagOf));
    expect(new Set(tags).size).toBe(questions.length);
    expect(await etagOf("/api/performance?by=province&period=2026-09")).toBe(tags[2]);
  });

  it("has the ETag of the newest number by default, which changes when the ledger moves", async () => {
    const [before, old] = [await etagOf(board), await app.get(`${board}&ledger=14`)];
    const oldBody = await old.text();
    const report = await app.upload(
      "kind=sales_plans&mode=commit",
      "plans.csv",
      "period,office_code,amount\n2026-09,P1O1,7\n",
    );
    expect(report.status).toBe(201);
    const after = await app.get(board, { "if-none-match": before });
    expect(after.status).toBe(200);
    expect(after.headers.get("etag")).not.toBe(before);
    // The old number keeps its bytes and its ETag.
    const again = await app.get(`${board}&ledger=14`);
    expect(await again.text()).toBe(oldBody);
    expect(again.headers.get("etag")).toBe(old.headers.get("etag"));
  });

  it("is no cached copy for another scope", async () => {
    const rows = async (scope: string): Promise<readonly string[]> => {
      const { rows: list } = (await (await app.get(`${board}&scope=${scope}`)).json()) as {
        rows: { code: string }[];
      };
      return list.map((row) => row.code);
    };
    expect(await rows("office:P1O1")).toEqual(["P1O1"]);
    expect(await rows("office:P1O2")).toEqual(["P1O2"]);
    expect(await rows("office:P1O1")).toEqual(["P1O1"]);
  });

  it("an error is kept by nobody", async () => {
    const [first, second] = [
      await app.get(`${board}&scope=office:X`),
      await app.get(`${board}&scope=office:X`),
    ];
    for (const response of [first, second]) {
      expect([response.status, response.headers.get("etag")]).toEqual([404, null]);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const [get, head] = [await app.get(board), await app.ask(board, { method: "HEAD" })];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });
});
