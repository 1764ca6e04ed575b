import { describe, expect, it } from "vitest";
import { minutesLeft } from "../../../../web/features/pairing/minutes-left.ts";

const expiresAt = "2026-09-16T10:10:00.000Z";
const at = (time: string): number => Date.parse(`2026-09-16T${time}Z`);

describe("the minutes a code still holds", () => {
  it("count the one that has begun, from ten down to one", () => {
    expect(minutesLeft(expiresAt, at("10:00:00"))).toBe(10);
    expect(minutesLeft(expiresAt, at("10:08:30"))).toBe(2);
    expect(minutesLeft(expiresAt, at("10:09:30"))).toBe(1);
  });

  it("do not begin with eleven because the clock is looked at once a second", () => {
    expect(minutesLeft(expiresAt, at("09:59:59"))).toBe(10);
  });

  it("are not told by a television whose clock is hours away, or after the end", () => {
    expect(minutesLeft(expiresAt, at("02:00:00"))).toBeNull();
    expect(minutesLeft(expiresAt, at("10:10:00"))).toBeNull();
    expect(minutesLeft(expiresAt, at("22:00:00"))).toBeNull();
  });
});
