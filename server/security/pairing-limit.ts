import { AppError } from "../errors.ts";

/** Times an address may ask within a span: a hall of screens behind one address fits, a guesser does not. */
const allowed: Readonly<Record<string, { readonly most: number; readonly spanMs: number }>> = {
  "/api/screens/pair": { most: 20, spanMs: 600_000 },
  "/api/screens/pair/poll": { most: 600, spanMs: 60_000 },
};
const mostAddresses = 10_000;

export type PairingLimit = (path: string, address: string, now: Date) => void;

/** Refuses an address that asks for pairings too often. Error: `request.too_many` with `seconds`. */
export function pairingLimit(): PairingLimit {
  const counted = new Map<string, { from: number; count: number }>();
  return (path, address, now) => {
    const limit = allowed[path];
    if (!limit) return;
    const key = `${path} ${address}`;
    const at = now.getTime();
    const known = counted.get(key);
    if (!known || at - known.from >= limit.spanMs || at < known.from) {
      // Forgetting all is kinder than refusing all; the number of waiting screens is bounded besides.
      if (counted.size >= mostAddresses) counted.clear();
      counted.set(key, { from: at, count: 1 });
      return;
    }
    known.count += 1;
    if (known.count <= limit.most) return;
    const seconds = Math.ceil((known.from + limit.spanMs - at) / 1000);
    throw new AppError("request.too_many", { seconds });
  };
}
