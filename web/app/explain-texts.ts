import type { ExplainTexts } from "../../shared/i18n/zh-Hant/explain.ts";
import type { TextsPart } from "./i18n.ts";

/** Texts of a number's account: no board waits for them. */
export const explainPart: TextsPart = {
  "zh-Hant": async (): Promise<ExplainTexts> =>
    (await import("../../shared/i18n/zh-Hant/explain.ts")).explainTexts,
  "zh-Hans": async () => (await import("../../shared/i18n/zh-Hans/explain.ts")).explainTexts,
  en: async () => (await import("../../shared/i18n/en/explain.ts")).explainTexts,
};
