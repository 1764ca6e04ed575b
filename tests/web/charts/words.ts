import { en } from "../../../shared/i18n/en.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { zhHans } from "../../../shared/i18n/zh-Hans.ts";
import { zhHant } from "../../../shared/i18n/zh-Hant.ts";
import type { ChartWords } from "../../../web/charts/parts/words.ts";

/** The charts' words of every language. */
export const chartWords: Record<Language, ChartWords> = {
  "zh-Hant": zhHant.charts,
  "zh-Hans": zhHans.charts,
  en: en.charts,
};

export const words = chartWords["zh-Hant"];
