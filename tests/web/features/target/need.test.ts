import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { zhHant } from "../../../../shared/i18n/zh-Hant.ts";
import { headlineParts } from "../../../../web/features/target/headline-parts.ts";
import { stripNote } from "../../../../web/features/target/strips.ts";
import { subjectOf } from "../../../../web/features/target/subject.ts";
import { answerOf, officeRow } from "../../performance-fixture.ts";

const texts = i18next.createInstance();
void texts.init({
  lng: "zh-Hant",
  initAsync: false,
  resources: { "zh-Hant": { page: zhHant } },
  defaultNS: "page",
  interpolation: { escapeValue: false },
});
const t = texts.getFixedT("zh-Hant", "page");

// 15,999 yuan a day are needed, 15,999 a day have come.
const sales = { requiredPerWorkday: 1_599_900, actualPerWorkday: 1_599_900 };
const subject = subjectOf(answerOf([officeRow({ code: "GZ01" })], { code: "company", sales }));

describe("what a working day must bring", () => {
  it("is rounded up beside the strips, while what has come is cut", () => {
    expect(stripNote(subject, { t, language: "zh-Hant", unit: "wan" })).toBe(
      "餘 10\u00a0工作日，需日均 1.6（現\u00a01.5）",
    );
  });

  it("is rounded up in the sentence at the top too: the same number twice", () => {
    const parts = headlineParts({ subject, unit: "wan", unitText: "萬元", language: "zh-Hant" });
    expect(parts.find(({ key }) => key === "pace")?.values).toMatchObject({
      need: "1.6\u00a0萬元",
      now: "1.5\u00a0萬元",
    });
  });
});
