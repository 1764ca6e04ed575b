/** The page's texts, 简体中文. */
import { boardsTexts } from "./zh-Hans/boards.ts";
import { chartsTexts } from "./zh-Hans/charts.ts";
import { importsTexts } from "./zh-Hans/imports.ts";
import { leagueTexts } from "./zh-Hans/league.ts";
import { shellTexts } from "./zh-Hans/shell.ts";
import type { Texts } from "./zh-Hant.ts";

export const zhHans: Texts = {
  ...shellTexts,
  ...boardsTexts,
  ...leagueTexts,
  ...chartsTexts,
  ...importsTexts,
};
