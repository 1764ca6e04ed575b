export const languages = ["zh-Hant", "zh-Hans", "en"] as const;
export type Language = (typeof languages)[number];
