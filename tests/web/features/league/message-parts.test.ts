import i18next, { type i18n } from "i18next";
import { describe, expect, it } from "vitest";
import { en } from "../../../../shared/i18n/en.ts";
import type { Language } from "../../../../shared/i18n/language.ts";
import { zhHans } from "../../../../shared/i18n/zh-Hans.ts";
import { zhHant } from "../../../../shared/i18n/zh-Hant.ts";
import type { PerformanceAnswer } from "../../../../shared/contract/performance.ts";
import { leagueRows } from "../../../../web/features/league/league-row.ts";
import { messageParts, standingOf } from "../../../../web/features/league/message-parts.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const texts: Record<Language, i18n> = {
  "zh-Hant": speak("zh-Hant", zhHant),
  "zh-Hans": speak("zh-Hans", zhHans),
  en: speak("en", en),
};

function speak(language: Language, page: object): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { page } },
    defaultNS: "page",
    interpolation: { escapeValue: false },
  });
  return instance;
}

function say(answer: PerformanceAnswer, language: Language): string {
  const t = texts[language].getFixedT(language) as (key: string, values?: object) => string;
  return messageParts({
    answer,
    rows: leagueRows(answer, new Map(), null),
    unit: "yuan",
    unitText: t("unit.yuan"),
    separator: t("common.separator"),
    language,
  })
    .map((part) => t(`league.message.${part.key}`, part.values))
    .join("")
    .replaceAll("\u00a0", " ");
}

const office = (name: string, actual: number, lagging = false) =>
  officeRow({ code: name, name, sales: { actual, lagging } });
const behind = { code: "company", sales: { completion: 0.4996, paceGapPp: -3.26 } };

describe("the message of the league", () => {
  const answer = answerOf(
    [
      office("惠州", 30_000),
      office("贛州", 40_000),
      office("深圳", 45_000),
      office("珠海", 49_900),
      office("廣州", 60_000),
      office("九江", 100, true),
      missingOffice("吉安"),
    ],
    behind,
  );

  it("says in each language where the period stands and where the gap is", () => {
    // Gaps to 500.00: −200.00, −100.00, −50.00 = −350.00 yuan
    expect(say(answer, "zh-Hant")).toBe(
      "9 月完成 49.9%，落後應達 3.3 個百分點。可比的 5 個辦事處中 1 個達到應達進度；" +
        "缺口最大的是惠州、贛州、深圳，合計 \u2212350 元。",
    );
    expect(say(answer, "zh-Hans")).toBe(
      "9 月完成 49.9%，落后应达 3.3 个百分点。可比的 5 个办事处中 1 个达到应达进度；" +
        "缺口最大的是惠州、贛州、深圳，合计 \u2212350 元。",
    );
    expect(say(answer, "en")).toBe(
      "Sep is at 49.9% of plan, 3.3 pp behind what is expected by now. " +
        "1 of 5 comparable offices are on or ahead of pace; " +
        "the largest gaps are 惠州, 贛州, 深圳: CNY \u2212350 together.",
    );
  });

  it("counts neither the lagging nor the missing office as behind", () => {
    const standing = standingOf(leagueRows(answer, new Map(), null));
    expect(standing).toMatchObject({ compared: 5, ahead: 1, worstDelta: -35_000 });
    expect(standing.worst.map((one) => one.row.name)).toEqual(["惠州", "贛州", "深圳"]);
  });

  it("names no gap where nobody is behind", () => {
    const all = answerOf([office("甲", 50_000), office("乙", 70_000)], {
      code: "company",
      sales: { completion: 0.6, paceGapPp: 10 },
    });
    expect(say(all, "zh-Hant")).toBe(
      "9 月完成 60.0%，超前應達 10.0 個百分點。可比的 2 個辦事處中 2 個達到應達進度；沒有辦事處落後。",
    );
  });

  it("does not say ahead or behind of a gap that reads 0.0", () => {
    const level = answerOf([office("甲", 1)], {
      code: "company",
      sales: { completion: 0.5, paceGapPp: -0.04 },
    });
    expect(say(level, "en")).toBe("Sep is at 50.0% of plan, just what is expected by now. ");
  });

  it("speaks of sales where there is no plan, and of nothing where nothing came", () => {
    const noPlan = answerOf([office("甲", 1)], {
      code: "company",
      sales: { actual: 123_400, completion: null, paceGapPp: null },
    });
    expect(say(noPlan, "zh-Hant")).toBe("9 月已售 1,234 元，還沒有可比的計劃。");
    const nothing = answerOf([missingOffice("甲")], {
      code: "company",
      sales: { actual: null, completion: null, paceGapPp: null },
      reasons: { "sales.actual": "not_reported" },
    });
    expect(say(nothing, "en")).toBe("No office has reported sales for Sep yet. ");
  });

  it("does not call a period that has not begun a failure", () => {
    const future = answerOf([office("甲", 1)], {
      code: "company",
      sales: { actual: null, completion: null, paceGapPp: null, plan: 100_000 },
      reasons: { "sales.actual": "not_begun" },
    });
    expect(say(future, "zh-Hant")).toBe("9 月尚未開始，計劃 1,000 元。");
  });
});
