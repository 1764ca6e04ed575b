/** Case 54: a lost answer is asked for again, and the file goes in once. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { consolePrincipal, type Principal } from "../../server/access/principal.ts";
import { createCompanyDatabase, engines } from "../setup/engines.ts";
import { errorCode, openTestApp, origin, type TestApp } from "./test-app.ts";

const products = "sku,product_name,category\nK1,beer,beer\n";

describe.each(engines)("Idempotency-Key on %s", (engine) => {
  let app: TestApp;
  let close: () => Promise<void>;
  let asker: Principal;
  beforeEach(async () => {
    asker = consolePrincipal;
    const database = engine === "postgres" ? await createCompanyDatabase("idempotency") : null;
    app = await openTestApp(null, () => asker, database ? { place: database.url } : {});
    close = async () => {
      await app.close();
      await database?.drop();
      expect(app.surprises).toEqual([]);
    };
  });
  afterEach(() => close());

  const send = (
    text: string,
    { key = "k1", mode = "commit" }: { readonly key?: string; readonly mode?: string } = {},
  ) => {
    const body = new FormData();
    body.set("file", new File([text], "products.csv"));
    const headers = { origin, "idempotency-key": key };
    return app.ask(`/api/imports?kind=products&mode=${mode}`, { method: "POST", body, headers });
  };
  const told = async (answer: Promise<Response>): Promise<[number, string]> => {
    const response = await answer;
    return [response.status, await response.text()];
  };
  const head = async () => (await app.store.marks()).ledger;

  it("gives the same answer to the same file, and takes no second number", async () => {
    const first = await told(send(products));
    expect([first[0], await head()]).toEqual([201, 1]);
    expect(await told(send(products))).toEqual(first);
    expect(await head()).toBe(1);
    // Without it, or with another, it is seen that nothing would change.
    expect((await told(send(products, { key: "k2" })))[1]).toContain('"status":"unchanged"');
  });

  it("gives the same answer to a preview and to a refusal too", async () => {
    for (const [text, mode] of [
      [products, "preview"],
      ["sku,product_name,category\nK1,,\n", "commit"],
    ] as const) {
      const first = await told(send(text, { key: mode, mode }));
      expect(await told(send(text, { key: mode, mode }))).toEqual(first);
    }
    expect(await head()).toBe(0);
  });

  it("is refused with another file, or the same file for something else", async () => {
    await told(send(products, { mode: "preview" }));
    for (const answer of [await send(`${products}K2,water,water\n`), await send(products)]) {
      expect([answer.status, await errorCode(answer)]).toEqual([409, "request.key_used"]);
    }
    expect(await head()).toBe(0);
  });

  it("is everybody's own: another person's key is no key of mine", async () => {
    await told(send(products));
    asker = { ...consolePrincipal, type: "person", id: "p2" };
    expect((await told(send(`${products}K2,water,water\n`)))[0]).toBe(201);
    expect(await head()).toBe(2);
  });

  it("sent several times at once goes in once, and all are told the same", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => told(send(products))));
    expect(answers.map(([status]) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(([, body]) => body)).size).toBe(1);
    expect(await head()).toBe(1);
  });

  it("is kept a day, and no longer", async () => {
    await told(send(products));
    await app.store.db
      .updateTable("import_attempts")
      .set({ expires_at: "2020-01-01T00:00:00.000Z" })
      .execute();
    expect((await told(send(products)))[1]).toContain('"status":"unchanged"');
  });

  it.each(["a b", "a\tb", "", "x".repeat(201)])("%j is none", async (key) => {
    const body = new FormData();
    body.set("file", new File([products], "products.csv"));
    const headers = { origin, "idempotency-key": key };
    const answer = await app.ask("/api/imports?kind=products", { method: "POST", body, headers });
    expect([answer.status, await errorCode(answer)]).toEqual([400, "request.bad_parameter"]);
  });
});
