import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/language.ts";
import { letterText } from "../../shared/i18n/letters.ts";
import { findStrangers } from "../web/scripts.ts";

const facts = { name: "N", by: "B", link: "https://board.example/welcome#x" };

describe("letters", () => {
  it.each(["forgotten", "invitation"] as const)(
    "of %s say in every language whose they are and hold their link on a line of its own",
    (kind) => {
      for (const language of languages) {
        const { subject, text } = letterText(kind, language, facts);
        expect(`${subject}${text}`).not.toContain("?");
        expect(text.startsWith("N")).toBe(true);
        expect(text.split("\n")).toContain(facts.link);
        if (language !== "en") expect(findStrangers(subject + text, language)).toEqual([]);
        else expect(subject + text).toMatch(/^[^\u4e00-\u9fff]+$/);
      }
    },
  );

  it("say so where a fact is missing, rather than nothing", () => {
    expect(letterText("invitation", "en", {}).text).toContain("?");
  });
});
