import type { LedgerWatch } from "./ledger-watch.ts";

const heartbeatMs = 15_000;
/** A reader this far behind is let go; it comes back by itself and hears the newest number. */
const mostUnsentChunks = 64;

/**
 * Server-sent events: `{ledger}` on connecting and at each change, id = the number, a comment every 15 s.
 */
export function liveStream(watch: LedgerWatch): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const say = (text: string): void => {
          if ((controller.desiredSize ?? 0) <= 0) {
            stop();
            controller.close();
            return;
          }
          controller.enqueue(encoder.encode(text));
        };
        say("retry: 2000\n\n");
        const heartbeat = setInterval(() => say(": heartbeat\n\n"), heartbeatMs);
        const unsubscribe = watch.subscribe((ledger) =>
          say(`id: ${ledger}\ndata: ${JSON.stringify({ ledger })}\n\n`),
        );
        stop = () => {
          clearInterval(heartbeat);
          unsubscribe();
        };
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: mostUnsentChunks }),
  );
}
