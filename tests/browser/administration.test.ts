import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { cookieOf, post, type Cookie } from "./ask-server.ts";
import { graveFindings } from "./judge-screen.ts";
import { desk, phone } from "./open-page.ts";
import { withSite } from "./site.ts";
import { fullHd } from "./wall-page.ts";

const site = withSite({ demo: true, signIn: true });
beforeAll(async () => {
  // Before anybody real is invited: from then on nobody enters by a click.
  boss = await enterAs("head_office");
  manager = await enterAs("city_manager");
}, 180_000);

let boss: Cookie;
let manager: Cookie;

/** The cookie of somebody of this role in the demo company. */
const enterAs = async (role: string): Promise<Cookie> =>
  cookieOf(await post(`${site.url}/api/demo/enter`, { role }));

const open = (path: string, cookie: Cookie = boss, size = desk) =>
  site.open(path, { cookie, size });

const get = (path: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(site.url + path, { headers });

/** What a box that is shown once holds: a link, or the secret of a token. */
const shownOnce = (page: Page): Promise<string> =>
  page.getByRole("alertdialog").locator("code").first().innerText();

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(text);
  await page.getByRole("option", { name: text }).first().click();
}

describe("people", () => {
  it("are invited by a link that is shown once, and are listed once they have used it", async () => {
    const { page, complaints, close } = await open("/people");
    await page.getByRole("button", { name: "邀請人員" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("電郵").fill("lin@example.com");
    await dialog.getByLabel("姓名").fill("林曉");
    await dialog.getByLabel("角色").selectOption({ label: "城市經理" });
    await choose(page, "辦事處", "佛山");
    // A browser writes days in its own language, a page in its reader's.
    const days = dialog.locator("input[type=date] + [aria-hidden]");
    expect(await days.allInnerTexts()).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      "年-月-日",
    ]);
    expect(await graveFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "產生邀請連結" }).click();
    await page.getByText("給 林曉 的邀請連結").waitFor();
    const link = new URL(await shownOnce(page));
    expect(link.origin + link.pathname).toBe(`${site.url}/welcome`);
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "我已保存" }).click();
    await page.getByText("未使用的邀請").waitFor();
    await page.getByText("城市經理，廣東 › 佛山").first().waitFor();

    const secret = link.hash.slice(1);
    const used = await post(`${site.url}/api/links/use`, {
      secret,
      password: "a long enough password",
    });
    expect(used.status).toBe(200);
    await page.reload();
    await page.getByRole("button", { name: "林曉 的明細" }).waitFor();
    expect(await page.getByText("未使用的邀請").count()).toBe(0);
    await page.getByRole("searchbox").fill("lin@");
    await page.waitForURL(/who=lin/);
    expect(await page.getByRole("row").count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);

  it("are given more, lose it with a day, are kept out and let in again", async () => {
    const { page, complaints, close } = await open("/people?who=lin");
    await page.getByRole("button", { name: "林曉 的明細" }).click();
    const panel = page.getByRole("dialog");
    await panel.getByRole("button", { name: "增加權限" }).click();
    await panel.getByLabel("角色").selectOption({ label: "業務代表" });
    await page.getByRole("combobox", { name: "本人數據" }).click();
    await page.getByRole("option").first().click();
    await panel.getByRole("button", { name: "給予權限" }).click();
    await panel.getByText(/業務代表，.+（本人數據）/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await panel.getByRole("button", { name: /結束權限：業務代表/ }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("最後一天").fill("2026-09-16");
    await dialog.getByRole("button", { name: "結束", exact: true }).click();
    await panel.getByText(/2026\s年\s9\s月\s16\s日 至 2026\s年\s9\s月\s16\s日/).waitFor();

    await panel.getByRole("button", { name: "重設密碼連結" }).click();
    await dialog.getByRole("button", { name: "重設密碼連結" }).click();
    await page.getByText("只顯示這一次").waitFor();
    expect(await shownOnce(page)).toContain("/welcome#");
    await page.getByRole("button", { name: "我已保存" }).click();

    await panel.getByRole("button", { name: "退出全部登入" }).click();
    await dialog.getByRole("button", { name: "退出全部登入" }).click();
    await panel.getByText("林曉 的登入已全部失效").waitFor();
    await panel.getByRole("button", { name: "停用" }).click();
    await dialog.getByRole("button", { name: "停用" }).click();
    await panel.getByText(/已於 .+ 停用/).waitFor();
    await panel.getByRole("button", { name: "恢復" }).click();
    await dialog.getByRole("button", { name: "恢復" }).click();
    await panel.getByRole("button", { name: "停用" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);

  it("never lock the last administrator out: the server refuses, and the page says why", async () => {
    const { page, close } = await open("/people?role=head_office");
    await page.getByRole("button", { name: /總部 的明細/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "停用" }).click();
    await dialog.getByText(/最後一位總部管理員/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await close();
  });

  it("are nobody's business who does not administer: the page says so in words", async () => {
    for (const path of ["/people", "/tokens", "/screens?code=BCDF-GHJK", "/audit"]) {
      const { page, close } = await open(path, manager);
      await page.getByText("沒有這一頁的權限").waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
      await close();
    }
  }, 60_000);
});

describe("API tokens", () => {
  it("are shown once, open what they were made for, and nothing once revoked", async () => {
    const { page, complaints, close } = await open("/tokens");
    await page.getByRole("button", { name: "建立令牌" }).first().click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("名稱").fill("每日報表");
    await dialog.getByLabel("角色").selectOption({ label: "業務經理" });
    await choose(page, "省區", "福建");
    expect(await graveFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "建立令牌" }).click();
    await page.getByText("令牌「每日報表」已建立").waitFor();
    const secret = await shownOnce(page);
    await dialog.getByText(`curl -H "Authorization: Bearer ${secret}"`).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "我已保存" }).click();
    await page.getByText("業務經理，福建").waitFor();
    const authorization = `Bearer ${secret}`;
    const answer = await get("/api/performance", { authorization });
    expect(((await answer.json()) as { scope: string }).scope).toBe("province:FJ");

    await page.getByRole("button", { name: "撤銷令牌「每日報表」" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "撤銷" }).click();
    await page.getByText(/已於 .+ 撤銷/).waitFor();
    expect((await get("/api/performance", { authorization })).status).toBe(401);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a wall screen", () => {
  it("shows a code, its boards once it is let in, and when turned away a code again and nothing kept", async () => {
    const television = await site.browser.newContext({ viewport: fullHd, locale: "zh-TW" });
    const wall = await television.newPage();
    await wall.goto(`${site.url}/wall`);
    const code = wall.locator("main b").filter({ hasText: /^[A-Z]{4}-[A-Z]{4}$/ });
    await code.waitFor();
    await wall.getByText(`${new URL(site.url).host}/screens`).waitFor();
    await wall.getByText("還有 10 分鐘有效").waitFor();
    expect(await wall.locator("input, form").count()).toBe(0);
    expect(await graveFindings(wall)).toEqual([]);
    const first = await code.innerText();

    const { page, complaints, close } = await open("/screens");
    await page.getByRole("button", { name: "接入大屏" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("配對碼").fill("bcdf ghjk");
    await dialog.getByLabel("名稱").fill("大廳");
    await dialog.getByLabel("範圍").selectOption({ label: "省區" });
    await choose(page, "省區", "廣東");
    expect(await dialog.getByLabel("配對碼").inputValue()).toBe("BCDF-GHJK");
    await dialog.getByRole("button", { name: "確認接入" }).click();
    await dialog.getByText(/沒有這個配對碼，或已過期/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await dialog.getByLabel("配對碼").fill(first.toLowerCase().replace("-", ""));
    await dialog.getByRole("button", { name: "確認接入" }).click();
    await page.getByText("「大廳」已接入").waitFor();

    await wall.locator("footer button").waitFor();
    expect(await wall.locator("section").innerText()).toContain("廣東");
    expect(await keptNames(wall)).toHaveLength(1);
    // Whatever its address asks for, it shows what it was let in for.
    await wall.goto(`${site.url}/wall?scope=province:FJ`);
    await wall.locator("footer button").waitFor();
    expect(await wall.locator("section").innerText()).toContain("廣東");
    await page.reload();
    await page.getByRole("cell", { name: "剛剛" }).waitFor();

    await page.getByRole("button", { name: "移除大屏「大廳」" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "移除" }).click();
    await page.getByText("已移除的大屏").waitFor();
    await code.waitFor({ timeout: 60_000 });
    expect(await code.innerText()).not.toBe(first);
    expect(await keptNames(wall)).toEqual([]);
    // Nothing that was kept brings it back, not even without network.
    await wall.reload();
    await code.waitFor();
    // The refused tries are the browser's to report: they are what was meant to happen.
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    await television.close();
    await close();
  }, 120_000);

  it("is offered the code of its picture, ready to be confirmed", async () => {
    const { page, close } = await open("/screens?code=bcdf-ghjk");
    await expect.poll(() => page.getByLabel("配對碼").inputValue()).toBe("BCDF-GHJK");
    await page.getByRole("button", { name: "取消" }).click();
    await page.waitForURL(/screens$/);
    await close();
  });
});

const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("dabiao.wall.")));

describe("the audit", () => {
  it("tells all of it in sentences, and is filtered by its address", async () => {
    const { page, complaints, close } = await open("/audit");
    for (const sentence of [
      "示範・總部 邀請了 林曉 lin@example.com",
      "示範・總部 給予權限：林曉 · 業務代表",
      "示範・總部 停用了 林曉",
      "示範・總部 未獲准：停用人員：示範・總部（最後一位管理員）",
      "示範・總部 建立了令牌「每日報表」",
      "示範・總部 撤銷了令牌「每日報表」",
      "示範・總部 未獲准：接入大屏（配對碼不對）",
      "示範・總部 接入了大屏「大廳」",
      "示範・總部 移除了大屏「大廳」",
      "示範・城市經理 未獲准：查看管理頁（權限不足）",
    ]) {
      await page.getByText(sentence).first().waitFor();
    }
    expect(await graveFindings(page)).toEqual([]);
    await page.getByLabel("操作", { exact: true }).selectOption({ label: "接入大屏" });
    await page.waitForURL(/action=confirm_screen/);
    await page.getByText("停用了 林曉").waitFor({ state: "detached" });
    await page.getByLabel("結果").selectOption({ label: "已拒絕" });
    await page.waitForURL(/outcome=refused/);
    await page.getByRole("listitem").nth(1).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^第 \d+ 條的詳情$/ }).click();
    await page.getByText("screen.unknown_code").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下載 CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("audit.csv");
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);
});

describe("on a phone", () => {
  it.each(["/people", "/tokens", "/screens", "/audit"])("%s fits, as cards", async (path) => {
    const { page, settled, close } = await open(path, boss, phone);
    await settled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "操作記錄" }).click();
    await page.waitForURL(/audit/);
    await close();
  });
});
