import { describe, expect, it } from "vitest";
import { liveStream } from "../../../server/live/live-stream.ts";
import type { LedgerWatch } from "../../../server/live/ledger-watch.ts";

/** A watch whose numbers the test gives out. */
function handWatch(): LedgerWatch & { tell(ledger: number): void; listeners(): number } {
  const listeners = new Set<(ledger: number) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (ledger) => listeners.forEach((listener) => listener(ledger)),
    listeners: () => listeners.size,
  };
}

const always = async (): Promise<boolean> => true;

describe("liveStream", () => {
  it("writes each number as one event with its id", async () => {
    const watch = handWatch();
    const reader = liveStream(watch, always).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toBe("retry: 2000\n\n");
    watch.tell(7);
    expect(await next()).toBe('id: 7\ndata: {"ledger":7}\n\n');
    await reader.cancel();
  });

  it("forgets a reader that goes away", async () => {
    const watch = handWatch();
    const stream = liveStream(watch, always);
    expect(watch.listeners()).toBe(1);
    await stream.cancel();
    expect(watch.listeners()).toBe(0);
  });

  it("lets a reader go that does not read, so that it cannot fill the memory", async () => {
    const watch = handWatch();
    const stream = liveStream(watch, always);
    for (let ledger = 1; ledger <= 200; ledger += 1) watch.tell(ledger);
    expect(watch.listeners()).toBe(0);
    let events = 0;
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
      events += chunk.length > 0 ? 1 : 0;
    expect(events).toBe(64);
  });

  it.each([
    ["may listen no longer", async () => false],
    ["cannot be known any more", () => Promise.reject(new Error("no database"))],
    ["is asked about in vain", () => new Promise<boolean>(() => undefined)],
  ])("ends once its reader %s", async (_, allowed) => {
    const watch = handWatch();
    const reader = liveStream(watch, allowed).getReader();
    await reader.read();
    const before = performance.now();
    expect((await reader.read()).done).toBe(true);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(watch.listeners()).toBe(0);
  });
});
