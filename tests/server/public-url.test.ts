import { describe, expect, it } from "vitest";
import { readPublicUrl } from "../../server/public-url.ts";

describe("readPublicUrl", () => {
  it.each([
    ["https://board.example", "https://board.example"],
    ["https://board.example/", "https://board.example"],
    ["https://Board.Example:8443", "https://board.example:8443"],
    ["http://localhost:9000", "http://localhost:9000"],
    ["http://[::1]:9000", "http://[::1]:9000"],
  ])("takes %s", (given, origin) => {
    expect((readPublicUrl(given, false) as URL).origin).toBe(origin);
  });

  it.each([
    ["board.example", "no address"],
    ["https://", "no address"],
    ["ftp://board.example", "neither https nor http"],
    ["https://board.example/dabiao", "a host of its own"],
    ["https://board.example/?a=1", "a host of its own"],
    ["https://board.example/#a", "a host of its own"],
    ["https://me:secret@board.example", "without name or password"],
    ["http://board.example", "only https"],
  ])("says what is wrong with %s", (given, why) => {
    const told = readPublicUrl(given, false);
    expect(told).toContain(`DABIAO_PUBLIC_URL=${given}: `);
    expect(told).toContain(why);
  });

  it("takes the clear where it was allowed in so many words", () => {
    expect((readPublicUrl("http://board.example", true) as URL).host).toBe("board.example");
  });
});
