import type { TFunction } from "i18next";
import { ageOf } from "../../format/age.ts";

/** 剛剛, 12 分鐘前. */
export function ageText(seconds: number, t: TFunction<"page">): string {
  const age = ageOf(seconds);
  return age.key === "now" ? t("age.now") : t(`age.${age.key}`, { count: age.count });
}

/** How long something has lasted: 不到 1 分鐘, 12 分鐘, 3 小時. */
export function lastingText(seconds: number, t: TFunction<"page">): string {
  const age = ageOf(seconds);
  return age.key === "now"
    ? t("wall.lasting.moment")
    : t(`wall.lasting.${age.key}`, { count: age.count });
}
