import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zhHant } from "../../shared/i18n/zh-Hant.ts";
import { entryTexts } from "../../shared/i18n/zh-Hant/entry.ts";
import { startDemoServer, type DemoServer } from "./demo-server.ts";
import { graveFindings } from "./judge-screen.ts";
import { closePages, desk, phone, sharedBrowser } from "./open-page.ts";
import { lendPages, type PageLender } from "./page-lender.ts";

let demo: DemoServer;
let own: DemoServer;
let browser: Browser;
let lender: PageLender;

beforeAll(async () => {
  [demo, own, browser] = await Promise.all([
    startDemoServer({ demo: true, signIn: true }),
    startDemoServer({ demo: false, signIn: true, insecure: true }),
    sharedBrowser(),
  ]);
  lender = lendPages(browser);
}, 180_000);
afterAll(async () => {
  await closePages();
  await Promise.all([demo?.close(), own?.close()]);
});

const operator = { type: "console", id: "console", name: "console" } as const;
const password = "correct horse battery";
const { signIn, welcome, user, entrance, leaveDemo, account } = entryTexts;

/** Of its own, where it is more than looked at: the wall's worker stays, and so does a clock. */
const newWindow = async () => {
  const context = await browser.newContext({ viewport: desk, locale: "zh-TW" });
  return { page: await context.newPage(), close: () => context.close() };
};
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const openMenu = (page: Page) => button(page, new RegExp(`^${zhHant.access.menu}`)).click();
const deskOf = async (server: DemoServer) => (await server.installation.current()).desk;

describe("the demo's door", () => {
  it.each([
    ["city_manager", "/office", /福州辦事處/],
    ["business_manager", "/", /福建/],
    ["head_office", "/", /全公司/],
    ["data_steward", "/imports", /匯入記錄/],
    ["sales_rep", "/", /這裡只有你自己的業績/],
    ["screen", "/wall", /./],
  ] as const)("lets in as %s by one click", async (role, path, seen) => {
    const { page, close } = await (role === "screen" ? newWindow() : lender.bare());
    await page.goto(demo.url);
    // Before anybody came in nothing of the company is on the page, not even for a moment.
    await page.getByRole("heading", { name: entrance.title }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(await page.locator("[data-chart-id], table, nav").count()).toBe(0);
    await button(page, new RegExp(`^${zhHant.roles[role]}`)).click();
    await page.waitForURL((url) => url.pathname === path);
    await page
      .locator(role === "screen" ? "footer" : "main")
      .getByText(seen)
      .first()
      .waitFor();
    if (role !== "screen") {
      const pressed = page.getByRole("group", { name: "身份" }).locator("[aria-pressed=true]");
      expect(await pressed.innerText()).toBe(zhHant.roles[role]);
    }
    await close();
  });

  it("lets change the role by one click, and keeps no answer of the one before", async () => {
    const { page, close } = await lender.bare();
    await page.goto(demo.url);
    await button(page, /^總部/).click();
    await page.getByText("東莞").first().waitFor();
    await page.getByRole("group", { name: "身份" }).getByText("城市經理").click();
    await page.waitForURL(/\/office$/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("body").innerText()).not.toContain("東莞");
    await page.getByRole("link", { name: "聯賽" }).click();
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
    await close();
  });

  it("can be left for the empty own home, and shown again from there", async () => {
    const left = await startDemoServer({ demo: true, signIn: true });
    const { page, close } = await lender.bare();
    await page.goto(left.url);
    await button(page, /^總部/).click();
    await button(page, "用自己的數據開始").click();
    await button(page, leaveDemo.confirm).click();
    await page.getByRole("heading", { name: signIn.firstAdminTitle }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await button(page, signIn.demoAgain).click();
    await page.getByRole("heading", { name: entrance.title }).waitFor();
    await close();
    await left.close();
  });

  it("can be left on a phone too, from the account's menu: its bar has no room for it", async () => {
    const { page, close } = await lender.bare({ size: phone });
    await page.goto(demo.url);
    await button(page, /^總部/).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await openMenu(page);
    await button(page, zhHant.demo.start).click();
    const question = page.getByRole("alertdialog", { name: leaveDemo.title });
    await question.waitFor();
    await question.getByRole("button", { name: zhHant.common.cancel }).click();
    await question.waitFor({ state: "detached" });
    await button(page, /^城市經理/).click();
    await page.waitForURL(/\/office$/);
    await openMenu(page);
    await button(page, user.signOut).waitFor();
    expect(await button(page, zhHant.demo.start).count()).toBe(0);
    await close();
  });

  it("begins the strip of roles on a small phone with a whole one, at its end too", async () => {
    const { page, close } = await lender.bare({ size: { width: 360, height: 780 } });
    await page.goto(demo.url);
    await button(page, /^業務代表/).click();
    const strip = page.getByRole("group", { name: "身份" });
    await strip.waitFor();
    const torn = await strip.evaluate((element) => {
      const begin = element.getBoundingClientRect().left;
      return [...element.querySelectorAll("button")]
        .map((role) => ({ name: role.innerText, place: role.getBoundingClientRect() }))
        .filter(({ place }) => place.left < begin && place.right > begin + 12)
        .map(({ name }) => name);
    });
    expect(torn).toEqual([]);
    expect(await strip.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await close();
  });

  it("offers each what their role may do: nobody is led to a refusal", async () => {
    const { page, close } = await lender.bare();
    await page.goto(demo.url);
    await button(page, /^業務經理/).click();
    await page.getByRole("link", { name: "匯入" }).click();
    await page.getByText(zhHant.imports.readOnly).waitFor();
    expect(await page.locator("input[type=file]").count()).toBe(0);
    expect(await page.getByRole("link", { name: "管理" }).count()).toBe(0);
    await page.goto(`${demo.url}/people`);
    await page.getByText("沒有這一頁的權限").waitFor();
    expect(await button(page, "用自己的數據開始").count()).toBe(0);
    await close();
  });

  it("asks a role for no password it has not got, and shows nobody where other visitors are", async () => {
    for (const _ of [1, 2]) {
      const { page, close } = await lender.bare();
      await page.goto(demo.url);
      await button(page, /^城市經理/).click();
      await page.waitForURL(/\/office$/);
      await page.goto(`${demo.url}/account`);
      await page.getByText(account.demoNote).waitFor();
      expect(await page.locator("main li").count()).toBe(1);
      expect(await page.locator("main form, main button").count()).toBe(0);
      expect(await graveFindings(page)).toEqual([]);
      await close();
    }
  });

  it("shows the way out, and nothing more afterwards", async () => {
    const { page, close } = await lender.bare();
    await page.goto(demo.url);
    await button(page, /^城市經理/).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await openMenu(page);
    await page.getByRole("dialog").getByText("福建 › 福州辦事處").waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await button(page, user.signOut).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto(`${demo.url}/office`);
    await page.waitForURL(/\/sign-in/);
    await close();
  });
});

describe("a company of one's own", () => {
  it("begins with the link of the console, whose secret leaves the address at once", async () => {
    const { page, close } = await lender.bare();
    await page.goto(own.url);
    await page.getByRole("heading", { name: signIn.firstAdminTitle }).waitFor();
    await page.getByText(zhHant.access.insecure).waitFor();
    const link = await (await deskOf(own)).run("firstAdminLink", operator, null);
    await page.goto(`${own.url}/welcome#${link?.secret}`);
    await page.getByRole("heading", { name: welcome.first_admin }).waitFor();
    expect(page.url()).toBe(`${own.url}/welcome`);
    await page.getByLabel(welcome.name).fill("王芳");
    await page.getByLabel(signIn.email).fill("wang@example.com");
    await page.getByLabel(welcome.password, { exact: true }).fill("too short");
    await page.getByText("還差 3 個字").waitFor();
    await button(page, welcome.submit).click();
    await page.getByText(welcome.passwordNeeded).waitFor();
    await page.getByLabel(welcome.password, { exact: true }).fill(password);
    await button(page, welcome.submit).click();
    await page.waitForURL(`${own.url}/`);
    await page.getByText("還沒有數據").waitFor();
    await page.getByText(zhHant.access.insecure).waitFor();

    const again = await lender.bare();
    await again.page.goto(`${own.url}/welcome#${link?.secret}`);
    await again.page.getByRole("heading", { name: welcome.goneTitle }).waitFor();
    await button(again.page, welcome.toSignIn).click();
    await again.page.getByRole("heading", { name: signIn.title }).waitFor();
    await again.close();
    await close();
  });

  it("says what to do about a wrong password, and leads back to where one wanted to go", async () => {
    const { page, close } = await lender.bare();
    await page.goto(`${own.url}/imports?lang=zh-Hant`);
    await page.getByText(signIn.ended).waitFor();
    await page.getByLabel(signIn.email).fill("wang@example.com");
    const field = page.getByLabel(signIn.password, { exact: true });
    await field.fill("wrong");
    await button(page, signIn.submit).click();
    await page.getByRole("alert").getByText(signIn.wrong).waitFor();
    // The server's own refusal of a guesser, which it would take ten tries to be given.
    const details = { seconds: 3 };
    const json = { error: { code: "request.too_many", message: "", details } };
    await page.route("**/api/sign-in", (route) => route.fulfill({ status: 429, json }), {
      times: 1,
    });
    await field.fill(password);
    await button(page, signIn.submit).click();
    await page.getByText(/請等 \d 秒再試/).waitFor();
    expect(await button(page, signIn.submit).isDisabled()).toBe(true);
    await page.getByText(signIn.waited).waitFor();
    await button(page, signIn.show).click();
    expect(await field.getAttribute("type")).toBe("text");
    expect(await graveFindings(page)).toEqual([]);
    await field.press("Enter");
    await page.waitForURL(`${own.url}/imports?lang=zh-Hant`);
    await page.getByRole("heading", { name: zhHant.imports.title, level: 1 }).waitFor();
    await close();
  });

  it("leads to the sign-in within 10 s when the session ends while a page shows", async () => {
    const { page, close } = await newWindow();
    const { origin } = new URL(own.url);
    const data = { email: "wang@example.com", password };
    const signedIn = await page.context().request.post(`${own.url}/api/sign-in`, {
      data,
      headers: { origin },
    });
    expect(signedIn.status()).toBe(200);
    await page.clock.install();
    await page.goto(`${own.url}/imports`);
    await page.getByText(/^連線 剛剛/).waitFor();
    const { store } = await own.installation.current();
    const { user_id: personId } = await store.db
      .selectFrom("auth_sessions")
      .select("user_id")
      .executeTakeFirstOrThrow();
    const asked: string[] = [];
    await (await deskOf(own)).run("revokeSessions", operator, { personId, exceptToken: null });
    await page.waitForURL(/\/sign-in\?back=%2Fimports/, { timeout: 10_000 });
    await page.getByText(signIn.ended).waitFor();
    page.on("request", (request) => asked.push(request.url()));
    // A minute and a half of its timers: whatever would ask again has had its turn.
    await page.clock.fastForward(90_000);
    expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
    await close();
  });

  it("is led to no other site by what stands in the address", async () => {
    const { page, close } = await lender.bare();
    await page.goto(`${own.url}/sign-in?back=${encodeURIComponent("//evil.example/x")}`);
    await page.getByLabel(signIn.email).fill("wang@example.com");
    await page.getByLabel(signIn.password, { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${own.url}/`);
    await close();
  });
});
