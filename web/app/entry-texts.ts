import type { EntryTexts } from "../../shared/i18n/zh-Hant/entry.ts";
import type { TextsPart } from "./i18n.ts";

/** Texts of the ways in, of one's own account and of the bar's dialogs: nobody who reads a board waits for them. */
export const entryPart: TextsPart = {
  "zh-Hant": async (): Promise<{ entry: EntryTexts }> => ({
    entry: (await import("../../shared/i18n/zh-Hant/entry.ts")).entryTexts,
  }),
  "zh-Hans": async () => ({
    entry: (await import("../../shared/i18n/zh-Hans/entry.ts")).entryTexts,
  }),
  en: async () => ({ entry: (await import("../../shared/i18n/en/entry.ts")).entryTexts }),
};
