import type { Language } from "../../../shared/i18n/language.ts";
import type { ChartWords } from "../parts/words.ts";
import { sampleView, type ChartSample } from "./chart-sample.ts";
import { priceSamples } from "./price-samples.tsx";
import { shareSamples } from "./share-samples.tsx";
import { targetSamples } from "./target-samples.tsx";

/** Every kind of chart once at least: what is not here is not linted, so a test counts them. */
export function chartSamples(language: Language, words: ChartWords): ChartSample[] {
  const view = sampleView(language, words);
  return [...targetSamples(view), ...shareSamples(view), ...priceSamples(view)];
}
