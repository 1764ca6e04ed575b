import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-3");
});
afterAll(() => app.close());

type Listener = { next(): Promise<{ id: string; data: unknown }>; stop(): Promise<void> };

/** Reads events one by one; comments and `retry` are not events. */
async function listen(): Promise<Listener> {
  const response = await app.get("/api/live");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  return {
    next: async () => {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end < 0) {
          const { value, done } = await reader.read();
          if (done) throw new Error("the stream ended");
          text += decoder.decode(value, { stream: true });
          continue;
        }
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string): string | undefined =>
          block
            .split("\n")
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const data = field("data");
        if (data !== undefined) return { id: field("id") ?? "", data: JSON.parse(data) as unknown };
      }
    },
    stop: () => reader.cancel(),
  };
}

/** Imports a file as another process, the way the command line does. */
async function importElsewhere(kind: string, text: string): Promise<void> {
  const file = join(app.home, `${kind}-elsewhere.csv`);
  await writeFile(file, text);
  const program = join(import.meta.dirname, "..", "..", "dist", "server", "main.js");
  const child = spawn(process.execPath, [program, "import", kind, file], {
    env: { PATH: process.env["PATH"], DABIAO_HOME: app.home, DABIAO_DEMO: "0" },
    stdio: "ignore",
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).toBe(0);
}

describe("GET /api/live", () => {
  it("says the newest number to everyone who connects", async () => {
    const [one, two] = [await listen(), await listen()];
    for (const listener of [one, two]) {
      expect(await listener.next()).toEqual({ id: "14", data: { ledger: 14 } });
      await listener.stop();
    }
    // Nobody listened in between; who comes now is told at once again.
    const later = await listen();
    expect(await later.next()).toEqual({ id: "14", data: { ledger: 14 } });
    await later.stop();
  });

  it("tells every listener of an import through the server and of one by another process", async () => {
    const listeners = [await listen(), await listen()];
    for (const listener of listeners) await listener.next();
    await app.upload(
      "kind=products&mode=commit",
      "products.csv",
      "sku,product_name,category\nK8,新,C0\n",
    );
    for (const listener of listeners)
      expect(await listener.next()).toEqual({ id: "15", data: { ledger: 15 } });
    await importElsewhere("products", "sku,product_name,category\nK9,新,C0\n");
    for (const listener of listeners)
      expect(await listener.next()).toEqual({ id: "16", data: { ledger: 16 } });
    // The board follows: its answer is of the new number too.
    const board = (await (await app.get("/api/performance?period=2026-09")).json()) as {
      ledger: number;
    };
    expect(board.ledger).toBe(16);
    for (const listener of listeners) await listener.stop();
  });
});
