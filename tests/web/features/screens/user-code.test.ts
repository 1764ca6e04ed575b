import { describe, expect, it } from "vitest";
import { isSilent, secondsSince } from "../../../../web/features/screens/silence.ts";
import { isWholeCode, readCode } from "../../../../web/features/screens/user-code.ts";

describe("the code of a screen", () => {
  it("is read however it was typed: small, without its dash, with spaces, in full width", () => {
    for (const typed of [
      "BCDF-GHJK",
      "bcdfghjk",
      " bcdf ghjk ",
      "ＢＣＤＦ－ＧＨＪＫ",
      "b c d f g h j k",
    ]) {
      expect(readCode(typed)).toBe("BCDF-GHJK");
    }
  });

  it("is whole with eight letters and not before; what is pasted too long is cut", () => {
    expect(isWholeCode(readCode("BCDF-GHJ"))).toBe(false);
    expect(readCode("BCDF")).toBe("BCDF");
    expect(isWholeCode(readCode("BCDF-GHJKLMN"))).toBe(true);
  });
});

describe("a screen's silence", () => {
  const now = Date.parse("2026-09-16T10:00:00Z");
  const seen = (lastSeenAt: string | null, pairedAt = "2026-09-01T00:00:00Z") =>
    isSilent({ pairedAt, lastSeenAt }, now);

  it("is noticed after ten minutes, not at ten", () => {
    expect(seen("2026-09-16T09:50:00Z")).toBe(false);
    expect(seen("2026-09-16T09:49:59Z")).toBe(true);
  });

  it("counts from the pairing where it was never heard of", () => {
    expect(seen(null)).toBe(true);
    expect(seen(null, "2026-09-16T09:58:00Z")).toBe(false);
  });

  it("is never in the future: the clock of this page may be behind the server's", () => {
    expect(secondsSince("2026-09-16T10:00:30Z", now)).toBe(0);
  });
});
