import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { AuditEntry } from "../../../../shared/contract/keys.ts";
import { zhHant } from "../../../../shared/i18n/zh-Hant.ts";
import { administrationTexts } from "../../../../shared/i18n/zh-Hant/administration.ts";
import { auditCsv } from "../../../../web/features/audit/audit-csv.ts";
import { sentenceOf, type Telling } from "../../../../web/features/audit/sentence.ts";

const texts = { ...zhHant, ...administrationTexts };
let telling: Telling;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: "zh-Hant",
    defaultNS: "page",
    resources: { "zh-Hant": { page: texts } },
    interpolation: { escapeValue: false },
  });
  telling = {
    t: i18n.t as Telling["t"],
    texts,
    language: "zh-Hant",
    places: {
      province: [{ code: "GD", name: "廣東", group: null }],
      office: [{ code: "FS01", name: "佛山", group: "廣東" }],
      staff: [],
    },
    names: new Map([["p2", "林曉"]]),
  };
});

const entry = (given: Partial<AuditEntry>): AuditEntry => ({
  seq: 7,
  at: "2026-09-16T10:00:00.000Z",
  actorType: "person",
  actorId: "p1",
  actorName: "王總",
  action: "sign_in",
  object: "",
  outcome: "done",
  details: {},
  ...given,
});
const told = (given: Partial<AuditEntry>): string => sentenceOf(entry(given), telling);

describe("an entry of the audit", () => {
  it("names who and what, with places by their names", () => {
    const details = { role: "city_manager", scopeType: "office", scopeCode: "FS01" };
    expect(told({ action: "give_grant", object: "person:p2", details })).toBe(
      "王總 給予權限：林曉 · 城市經理，廣東 › 佛山",
    );
    const file = { kind: "sales_actuals", file: "九月.csv" };
    expect(told({ action: "import", object: "import:3", details: file })).toBe(
      "王總 匯入了 九月.csv（銷售實績）",
    );
  });

  it("says what was refused, of whom and why, also where only the path names the person", () => {
    expect(
      told({
        action: "disable_person",
        object: "/api/people/p2/disable",
        outcome: "refused",
        details: { code: "person.last_administrator" },
      }),
    ).toBe("王總 未獲准：停用人員：林曉（最後一位管理員）");
  });

  it("sets a name off by a space, but not the words for who has none", () => {
    const details = { kind: "sales_actuals", file: "9.csv" };
    const entry = { actorType: "console", actorId: "console", action: "import", details } as const;
    expect(told(entry)).toBe("本機命令行匯入了 9.csv（銷售實績）");
  });

  it("calls who is of the demo by their role, in the reader's language", () => {
    expect(told({ actorName: "demo:head_office", action: "restore" })).toMatch(/^示範・總部 /);
  });

  it("counts what was not written down one by one", () => {
    const details = { code: "access.denied", unrecorded: 12 };
    expect(told({ action: "administer", outcome: "refused", details })).toBe(
      "王總 未獲准：查看管理頁（權限不足） 另有 12 次未逐條記錄",
    );
  });

  it("calls a stranger by the address, and says why a sign-in failed though the entry holds no code", () => {
    const stranger = { actorType: "anonymous", actorId: "", actorName: "" } as const;
    expect(
      told({
        ...stranger,
        object: "person:p2",
        outcome: "refused",
        details: { address: "10.0.0.9" },
      }),
    ).toBe("未登入者（10.0.0.9）未獲准：登入：林曉（電郵或密碼不對）");
  });

  it("still says something of an action and a reason it has no words for", () => {
    expect(told({ action: "teleport" })).toBe("王總：teleport");
    const details = { code: "some.new_code" };
    expect(told({ action: "teleport", outcome: "refused", details })).toBe(
      "王總 未獲准：teleport（未被接受 some.new_code）",
    );
  });

  it("is a row of the file, and no name in it is a formula for a spreadsheet", () => {
    const text = auditCsv([entry({ actorName: "=cmd" })], telling);
    expect(text).toContain("sign_in");
    expect(text).toContain(",'=cmd,");
    expect(text).toContain("已完成");
  });
});
