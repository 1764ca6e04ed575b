import type { LedgerWatch } from "./ledger-watch.ts";

const heartbeatMs = 15_000;
/** A reader this far behind is let go; it comes back by itself and hears the newest number. */
const mostUnsentChunks = 64;

/** How often it is asked whether the listener may still listen. */
const againMs = 2_000;

/**
 * Server-sent events: `{ledger}` on connecting and at each change, id = the number, a comment every 15 s.
 * Ends, within 5 s, once `allowed` is no longer true or cannot be told.
 */
export function liveStream(
  watch: LedgerWatch,
  allowed: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
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
        let open = true;
        let asking = false;
        const end = (): void => {
          if (!open) return;
          stop();
          controller.close();
        };
        const again = setInterval(() => {
          if (asking) {
            // No answer to the last question yet: nobody is kept on the strength of a slow database.
            end();
            return;
          }
          asking = true;
          void allowed()
            .catch(() => false)
            .then((may) => {
              asking = false;
              if (!may) end();
            });
        }, againMs);
        stop = () => {
          open = false;
          clearInterval(again);
          clearInterval(heartbeat);
          unsubscribe();
        };
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: mostUnsentChunks }),
  );
}
