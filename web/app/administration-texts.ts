import type { AdministrationTexts } from "../../shared/i18n/zh-Hant/administration.ts";
import type { TextsPart } from "./i18n.ts";

/** Texts that only who administers reads, and a screen that waits to be let in: no board waits for them. */
export const administrationPart: TextsPart = {
  "zh-Hant": async (): Promise<AdministrationTexts> =>
    (await import("../../shared/i18n/zh-Hant/administration.ts")).administrationTexts,
  "zh-Hans": async () =>
    (await import("../../shared/i18n/zh-Hans/administration.ts")).administrationTexts,
  en: async () => (await import("../../shared/i18n/en/administration.ts")).administrationTexts,
};
