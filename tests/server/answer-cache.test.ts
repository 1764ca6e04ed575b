import { describe, expect, it } from "vitest";
import { answerCache } from "../../server/answer-cache.ts";

const answer = (body: string) => ({ etag: `"${body}"`, body });

describe("answerCache", () => {
  it("gives back what was put, and nothing for another question", () => {
    const cache = answerCache(100);
    cache.put("a", answer("1"));
    expect(cache.get("a")).toEqual(answer("1"));
    expect(cache.get("b")).toBeUndefined();
  });

  it("lets go of what was asked for longest ago when it is full", () => {
    const cache = answerCache(40);
    for (const key of ["a", "b", "c", "d"]) cache.put(key, answer("x".repeat(10)));
    cache.get("a");
    cache.put("e", answer("x".repeat(10)));
    expect(["a", "b", "c", "d", "e"].filter((key) => cache.get(key))).toEqual(["a", "c", "d", "e"]);
  });

  it("does not let one huge answer push all others out", () => {
    const cache = answerCache(40);
    cache.put("small", answer("x"));
    cache.put("huge", answer("x".repeat(11)));
    expect(cache.get("huge")).toBeUndefined();
    expect(cache.get("small")).toBeDefined();
  });

  it("keeps the first answer to a question: the same question has the same bytes", () => {
    const cache = answerCache(40);
    cache.put("a", answer("first"));
    cache.put("a", answer("second"));
    expect(cache.get("a")?.body).toBe("first");
    // The second was not counted either: two more of ten still fit beside it.
    for (const key of ["b", "c", "d"]) cache.put(key, answer("x".repeat(10)));
    expect(cache.get("a")?.body).toBe("first");
  });
});
