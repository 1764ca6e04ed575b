import type { Texts } from "../../../shared/i18n/zh-Hant.ts";

/** The charts' own words in the reader's language. Sentences about the numbers come with the data. */
export type ChartWords = Texts["charts"];

/** A text with its `{{slots}}` filled. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, key: string) => String(values[key] ?? slot));
}
