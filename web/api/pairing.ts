/** A screen without a key asks to be paired (RFC 8628 in shape), for as long as it takes. */
import type { z } from "zod";
import type { pairingAnswer, pollAnswer } from "../../shared/contract/keys.ts";
import { ApiError, postJson } from "./http.ts";
import { pause } from "./pause.ts";

export type Pairing = z.infer<typeof pairingAnswer>;
type Poll = z.infer<typeof pollAnswer>;

/** `away`: the server cannot be reached or fails; `busy`: it gives no code now. */
export type PairingTrouble = "away" | "busy";

export type PairingOptions = {
  readonly signal: AbortSignal;
  /** The code to show; null while there is none that holds. */
  readonly onCode: (pairing: Pairing | null) => void;
  readonly onTrouble: (trouble: PairingTrouble | null) => void;
  /** The screen's cookie has come. */
  readonly onPaired: () => void;
};

/** A hall of screens behind one address may ask for 20 codes in ten minutes. */
const retryMs = 4_000;
const longestRetryMs = 60_000;
const afterExpiryMs = 1_000;

/**
 * Shows code after code until one is confirmed. Whether a code still holds only the server says: the
 * clock of a television may be wrong.
 */
export async function keepPairing(options: PairingOptions): Promise<void> {
  const { signal, onCode, onTrouble } = options;
  let pairing: Pairing | null = null;
  while (!signal.aborted) {
    let waitMs: number;
    try {
      if (pairing === null) {
        pairing = await postJson<Pairing>("/api/screens/pair", {}, signal);
        waitMs = pairing.intervalSeconds * 1000;
        if (!signal.aborted) onCode(pairing);
      } else {
        const state: Poll["state"] = await poll(pairing, signal);
        if (signal.aborted) return;
        if (state === "paired") return options.onPaired();
        waitMs = pairing.intervalSeconds * 1000;
        if (state === "expired") {
          pairing = null;
          waitMs = afterExpiryMs;
          onCode(null);
        }
      }
      if (!signal.aborted) onTrouble(null);
    } catch (error) {
      if (signal.aborted) return;
      const busy = error instanceof ApiError && error.status === 429;
      onTrouble(busy ? "busy" : "away");
      waitMs = busy ? retryAfterMs(error) : retryMs;
    }
    await pause(waitMs, signal);
  }
}

const poll = async ({ deviceCode }: Pairing, signal: AbortSignal): Promise<Poll["state"]> =>
  (await postJson<Poll>("/api/screens/pair/poll", { deviceCode }, signal)).state;

function retryAfterMs({ details }: ApiError): number {
  const seconds = Number(details["seconds"]);
  return seconds > 0 ? Math.min(longestRetryMs, seconds * 1000) : retryMs;
}
