/** The page's texts, 繁體中文 (mainland sales vocabulary). */
import { boardsTexts } from "./zh-Hant/boards.ts";
import { chartsTexts } from "./zh-Hant/charts.ts";
import { importsTexts } from "./zh-Hant/imports.ts";
import { leagueTexts } from "./zh-Hant/league.ts";
import { shellTexts } from "./zh-Hant/shell.ts";

export const zhHant = {
  ...shellTexts,
  ...boardsTexts,
  ...leagueTexts,
  ...chartsTexts,
  ...importsTexts,
} as const;

export type Widen<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Widen<T[Key]>;
};

/** Every language has exactly these keys; one missing or too many does not compile. */
export type Texts = Widen<typeof zhHant>;
