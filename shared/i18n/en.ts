/** The page's texts, English. */
import { boardsTexts } from "./en/boards.ts";
import { chartsTexts } from "./en/charts.ts";
import { importsTexts } from "./en/imports.ts";
import { leagueTexts } from "./en/league.ts";
import { shellTexts } from "./en/shell.ts";
import type { Texts } from "./zh-Hant.ts";

export const en: Texts = {
  ...shellTexts,
  ...boardsTexts,
  ...leagueTexts,
  ...chartsTexts,
  ...importsTexts,
};
