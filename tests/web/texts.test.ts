import { describe, expect, it } from "vitest";
import { en } from "../../shared/i18n/en.ts";
import { zhHans } from "../../shared/i18n/zh-Hans.ts";
import { zhHant } from "../../shared/i18n/zh-Hant.ts";
import { entryTexts as enEntry } from "../../shared/i18n/en/entry.ts";
import { entryTexts as hansEntry } from "../../shared/i18n/zh-Hans/entry.ts";
import { entryTexts as hantEntry } from "../../shared/i18n/zh-Hant/entry.ts";
import { reasonCodes } from "../../shared/contract/reason-codes.ts";
import { administrationTexts as administrationEn } from "../../shared/i18n/en/administration.ts";
import { administrationTexts as administrationHans } from "../../shared/i18n/zh-Hans/administration.ts";
import { administrationTexts as administrationHant } from "../../shared/i18n/zh-Hant/administration.ts";
import { explainTexts as explainEn } from "../../shared/i18n/en/explain.ts";
import { explainTexts as explainHans } from "../../shared/i18n/zh-Hans/explain.ts";
import { explainTexts as explainHant } from "../../shared/i18n/zh-Hant/explain.ts";
import { wallTexts as wallEn } from "../../shared/i18n/en/wall.ts";
import { wallTexts as wallHans } from "../../shared/i18n/zh-Hans/wall.ts";
import { wallTexts as wallHant } from "../../shared/i18n/zh-Hant/wall.ts";
import { findStrangers } from "./scripts.ts";

type Tree = { readonly [key: string]: string | Tree };

/** `league.title` → text, for every text of a language. */
function flatten(tree: Tree, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") texts.set(path + key, value);
    else for (const [name, text] of flatten(value, `${path}${key}.`)) texts.set(name, text);
  }
  return texts;
}

// Texts of some pages come in files of their own.
const hant = flatten({
  ...zhHant,
  ...wallHant,
  ...explainHant,
  ...administrationHant,
  entry: hantEntry,
});
const hans = flatten({
  ...zhHans,
  ...wallHans,
  ...explainHans,
  ...administrationHans,
  entry: hansEntry,
});
const english = flatten({ ...en, ...wallEn, ...explainEn, ...administrationEn, entry: enEntry });

const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((slot) => slot[1]).sort();

describe("the texts of the page", () => {
  it("are there at all: the test would pass on an empty tree", () => {
    expect(hant.size).toBeGreaterThan(250);
  });

  it("fill the same slots in every language: a number must not fall out of a sentence", () => {
    const wrong = [...hant].filter(([key, text]) => {
      const wanted = slots(text).join();
      return [hans, english].some((other) => slots(other.get(key) ?? "").join() !== wanted);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it("have a text for every reason of the contract", () => {
    for (const code of reasonCodes) expect(hant.has(`reasons.${code}`), code).toBe(true);
  });

  it("hold no Simplified character in 繁體 and no Traditional one in 简体", () => {
    expect(
      [...hant].flatMap(([key, text]) => findStrangers(text, "zh-Hant").map((c) => `${key}: ${c}`)),
    ).toEqual([]);
    expect(
      [...hans].flatMap(([key, text]) => findStrangers(text, "zh-Hans").map((c) => `${key}: ${c}`)),
    ).toEqual([]);
  });

  it("punctuate Chinese with the signs of Chinese: a half-width comma sticks to its character", () => {
    const halfWidth = /[,;:?!()]/;
    const wrong = [...hant, ...hans].filter(
      ([, text]) =>
        /\p{Script=Han}/u.test(text) && halfWidth.test(text.replace(/\{\{\w+\}\}/g, "")),
    );
    expect(wrong).toEqual([]);
  });

  it("hold no Chinese character in English but the brand", () => {
    const strange = [...english].filter(
      ([key, text]) => key !== "brand.name" && /\p{Script=Han}/u.test(text),
    );
    expect(strange).toEqual([]);
  });
});

describe("the scan for the other script", () => {
  it("finds what it is made to find", () => {
    expect(findStrangers("销售計劃", "zh-Hant")).toEqual(["销"]);
    expect(findStrangers("销售計劃", "zh-Hans")).toEqual(["計", "劃"]);
    expect(findStrangers("完成率 9 月", "zh-Hant")).toEqual([]);
  });
});
