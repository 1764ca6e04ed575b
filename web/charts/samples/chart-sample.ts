import type { ReactNode } from "react";
import type { Language } from "../../../shared/i18n/language.ts";
import type { ChartSpec } from "../notation/chart-spec.ts";
import type { ChartTable } from "../notation/chart-table.ts";
import { moneyStyle, type NumberStyle } from "../notation/number-style.ts";
import type { ChartWords } from "../parts/words.ts";
import { sampleTexts, type SampleTexts } from "./sample-texts.ts";

/** A chart with fixed numbers: for the gallery, and for everything that must hold for every chart. */
export type ChartSample = {
  readonly spec: ChartSpec;
  readonly table: ChartTable;
  readonly picture: ReactNode;
};

export type SampleView = {
  readonly language: Language;
  readonly words: ChartWords;
  readonly texts: SampleTexts;
  readonly money: NumberStyle;
};

/** What the samples are written with. */
export function sampleView(language: Language, words: ChartWords): SampleView {
  const texts = sampleTexts(language);
  return { language, words, texts, money: moneyStyle("wan", texts.wan, texts.yuan) };
}

/** 萬元 in 分. */
export const wan = (amount: number) => Math.round(amount * 1_000_000);
