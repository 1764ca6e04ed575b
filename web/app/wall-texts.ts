import type { WallTexts } from "../../shared/i18n/zh-Hant/wall.ts";
import type { TextsPart } from "./i18n.ts";

/** Texts that only a wall shows: nobody at a desk waits for them. */
export const wallPart: TextsPart = {
  "zh-Hant": async (): Promise<WallTexts> =>
    (await import("../../shared/i18n/zh-Hant/wall.ts")).wallTexts,
  "zh-Hans": async () => (await import("../../shared/i18n/zh-Hans/wall.ts")).wallTexts,
  en: async () => (await import("../../shared/i18n/en/wall.ts")).wallTexts,
};
