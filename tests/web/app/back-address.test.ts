import { describe, expect, it } from "vitest";
import { backAddress, signInAddress, withLook } from "../../../web/app/back-address.ts";

describe("the way to the sign-in", () => {
  it("keeps the page to come back to, with its filters, and stays in its language", () => {
    const from = { pathname: "/office", search: "?scope=office:GZ01&lang=en" };
    const address = signInAddress(from);
    expect(new URL(address, "http://x").searchParams.get("lang")).toBe("en");
    const back = new URL(address, "http://x").searchParams.get("back") ?? undefined;
    expect(backAddress(back)).toBe("/office?scope=office:GZ01&lang=en");
  });

  it("is plain from the first page", () => {
    expect(signInAddress({ pathname: "/", search: "" })).toBe("/sign-in");
  });
});

describe("the way back", () => {
  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "evil",
    "",
    "/api/session",
    "/sign-in",
    "/welcome",
    "/x/../sign-in",
    "/.//evil.example",
  ])("never leads away, nor round in a circle: %j", (back) => {
    expect(backAddress(back)).toBeNull();
  });

  it("leads to a page of our own, whatever path it is written by", () => {
    expect(backAddress("/price?sku=A%20B")).toBe("/price?sku=A%20B");
    expect(backAddress(undefined)).toBeNull();
  });

  it("keeps language and look of where one comes from, unless the page has its own", () => {
    expect(withLook("/office", "?lang=en&theme=dark&back=%2Fx")).toBe("/office?lang=en&theme=dark");
    expect(withLook("/office?lang=zh-Hans", "?lang=en")).toBe("/office?lang=zh-Hans");
    expect(withLook("/", "")).toBe("/");
  });
});
