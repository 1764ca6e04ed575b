import { afterEach, describe, expect, it, vi } from "vitest";
import { takeSecret, takeTicket } from "../../../web/app/link-secret.ts";

/** What is left in the address bar of a page that was opened with this address. */
function opened(address: string): { readonly left: () => string } {
  const url = new URL(address, "https://board.example");
  const { pathname, search, hash } = url;
  let left = address;
  vi.stubGlobal("location", { pathname, search, hash });
  vi.stubGlobal("history", {
    state: null,
    replaceState: (_state: unknown, _title: string, next: string) => (left = next),
  });
  return { left: () => left };
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("what comes behind the # of an address", () => {
  it("is taken for the ticket of a sign-in on its own page alone", () => {
    for (const address of [
      "/#code=abc",
      "/welcome#code=abc",
      "/sign-in#abc",
      "/sign-in#code=a/b",
    ]) {
      const page = opened(address);
      expect(takeTicket()).toBeNull();
      expect(page.left()).toBe(address);
    }
  });

  it("leaves the address before anything is drawn: no history and no shoulder keeps it", () => {
    const signIn = opened("/sign-in?lang=en#code=a-ticket_1");
    expect(takeTicket()).toBe("a-ticket_1");
    expect(signIn.left()).toBe("/sign-in?lang=en");
    const welcome = opened("/welcome#a-secret");
    expect(takeSecret()).toBe("a-secret");
    expect(welcome.left()).toBe("/welcome");
  });
});
