import type { TFunction } from "i18next";
import { ageOf } from "../../format/age.ts";

/** 剛剛, 12 分鐘前. */
export function ageText(seconds: number, t: TFunction<"page">): string {
  const age = ageOf(seconds);
  return age.key === "now" ? t("age.now") : t(`age.${age.key}`, { count: age.count });
}
