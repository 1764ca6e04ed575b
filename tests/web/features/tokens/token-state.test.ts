import { describe, expect, it } from "vitest";
import { stateOf } from "../../../../web/features/tokens/token-state.ts";

const now = Date.parse("2026-09-16T10:00:00Z");
const state = (expiresAt: string | null, revokedAt: string | null = null) =>
  stateOf({ expiresAt, revokedAt }, now);

describe("a token", () => {
  it("holds until its last instant, or for ever", () => {
    expect(state("2026-09-16T10:00:01Z")).toBe("holds");
    expect(state("2026-09-16T10:00:00Z")).toBe("ranOut");
    expect(state(null)).toBe("holds");
  });

  it("that was revoked is called revoked, also when it has run out since", () => {
    expect(state("2026-09-01T00:00:00Z", "2026-08-01T00:00:00Z")).toBe("revoked");
  });
});
