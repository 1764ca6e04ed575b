import { describe, expect, it } from "vitest";
import { preferredLanguage } from "../../../server/routes/language.ts";

describe("preferredLanguage", () => {
  it.each([
    ["", "zh-Hant"],
    ["zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["zh-CN,zh;q=0.9", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-Hans", "zh-Hans"],
    ["en-GB,en;q=0.9,zh-CN;q=0.8", "en"],
    ["fr-FR,en;q=0.5", "en"],
    ["fr", "zh-Hant"],
    ["EN", "en"],
    [",;q=1", "zh-Hant"],
  ])("%j is read as %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
