import { describe, expect, it } from "vitest";
import type { AppError } from "../../../server/errors.ts";
import { pairingLimit, type PairingLimit } from "../../../server/security/pairing-limit.ts";

const start = Date.parse("2026-09-16T02:00:00Z");
const at = (seconds: number): Date => new Date(start + seconds * 1000);
/** How many of so many tries got through. */
function through(limit: PairingLimit, path: string, address: string, tries: number, seconds = 0) {
  let count = 0;
  for (let i = 0; i < tries; i += 1) {
    try {
      limit(path, address, at(seconds));
      count += 1;
    } catch (error) {
      expect((error as AppError).code).toBe("request.too_many");
    }
  }
  return count;
}

describe("pairingLimit", () => {
  it("lets an address begin 20 pairings in ten minutes, each address for itself", () => {
    const limit = pairingLimit();
    expect(through(limit, "/api/screens/pair", "10.0.0.1", 1000)).toBe(20);
    expect(through(limit, "/api/screens/pair", "10.0.0.2", 5)).toBe(5);
    expect(through(limit, "/api/screens/pair", "10.0.0.1", 5, 599)).toBe(0);
    expect(through(limit, "/api/screens/pair", "10.0.0.1", 5, 600)).toBe(5);
  });

  it("lets fifty screens behind one address poll every five seconds", () => {
    expect(through(pairingLimit(), "/api/screens/pair/poll", "10.0.0.1", 10_000)).toBe(600);
  });

  it("says how long to wait", () => {
    const limit = pairingLimit();
    through(limit, "/api/screens/pair", "10.0.0.1", 20);
    try {
      limit("/api/screens/pair", "10.0.0.1", at(100));
      expect.unreachable();
    } catch (error) {
      expect((error as AppError).details).toEqual({ seconds: 500 });
    }
  });
});
