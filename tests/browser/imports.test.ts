import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { kindByName, kinds } from "../../shared/kinds/kinds.ts";
import { startDemoServer } from "./demo-server.ts";
import { desk, phone } from "./open-page.ts";
import { withSite } from "./site.ts";

const site = withSite({ demo: true });

const open = (size = desk) => site.open("/imports", { size });

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "選擇檔案" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

const actualOf = async (code: string): Promise<number> => {
  const answer = (await (await fetch(`${site.url}/api/performance`)).json()) as {
    rows: { code: string; sales: { actual: number } }[];
  };
  return answer.rows.find((row) => row.code === code)?.sales.actual ?? Number.NaN;
};
const head = async (): Promise<number> =>
  ((await (await fetch(`${site.url}/api/installation`)).json()) as { ledger: number }).ledger;

const label = (column: string): string =>
  kindByName("sales_actuals")?.columns.find((one) => one.name === column)?.label["zh-Hant"] ?? "";

const sale = (doc: string, amount: string, office = "DG01") =>
  `${["date", "office_code", "amount", "doc_no"].map(label).join()},備註\n` +
  `2026-09-15,${office},${amount},${doc},x\n`;

describe("an import through the page", () => {
  it("is tried, written, found in the history, and undone; the numbers are as before", async () => {
    const { page, complaints, close } = await open();
    const before = await actualOf("DG01");
    const ledger = await head();

    await choose(page, "9月補報.csv", sale("WEB-1", "2000.50"));
    await page.getByText(/可以匯入.新增 1 行/).waitFor();
    await page.getByText("9月補報.csv").waitFor();
    await page.getByText("銷售實績").first().waitFor();
    await page.getByText("備註").waitFor();
    const moved = page.getByRole("row", { name: /2026\s年\s9\s月.*東莞.*實際/ });
    await moved.waitFor();
    expect(await actualOf("DG01")).toBe(before);
    expect(await head()).toBe(ledger);

    await page.getByRole("button", { name: "寫入帳本" }).click();
    await page.getByText(new RegExp(`已寫入帳本 #${ledger + 1}`)).waitFor();
    expect(await actualOf("DG01")).toBe(before + 200_050);

    await page.getByRole("button", { name: `撤銷 #${ledger + 1}` }).click();
    await page.getByRole("alertdialog").getByText("9月補報.csv").waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "撤銷", exact: true }).click();
    await page.getByText(new RegExp(`已撤銷 #${ledger + 1}.記為 #${ledger + 2}`)).waitFor();
    expect(await actualOf("DG01")).toBe(before);
    await page.getByText(`已由 #${ledger + 2} 撤銷`).waitFor();
    await page.getByText(`撤銷 #${ledger + 1}`, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("writes nothing when one row is wrong, and names line, column, value and a suggestion", async () => {
    const { page, close } = await open();
    const ledger = await head();
    const text = `${sale("WEB-2", "10.00")}2026-09-15,DG0l,20.00,WEB-3,x\n`;
    await choose(page, "壞.csv", text);
    await page.getByText(/有 1 行有問題/).waitFor();
    const issue = page.getByRole("row", {
      name: new RegExp(`3 ${label("office_code")} DG0l .*DG01`),
    });
    await issue.waitFor();
    expect(await page.getByRole("button", { name: "寫入帳本" }).count()).toBe(0);
    expect(await head()).toBe(ledger);
    await close();
  });

  it("takes the good rows when asked, and gives the others back to be mended", async () => {
    const { page, close } = await open();
    const ledger = await head();
    const text = `${sale("WEB-4", "10.00")}2026-09-15,NOPE,20.00,WEB-5,x\n`;
    await choose(page, "半壞.csv", text);
    await page.getByRole("button", { name: /略過 1 行.試算其餘 1 行/ }).click();
    await page.getByText("會變動的數字").waitFor();
    expect(await head()).toBe(ledger);
    await page.getByRole("button", { name: /寫入 1 行.退回 1 行/ }).click();
    await page.getByText(new RegExp(`已寫入帳本 #${ledger + 1}`)).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下載退回的行" }).first().click(),
    ]);
    const rejected = await readFile(await download.path(), "utf8");
    expect(rejected).toContain("NOPE");
    expect(rejected).toContain("_issue");
    expect(rejected).not.toContain("WEB-4");
    await close();
  });

  it("recognises a file that brings nothing new", async () => {
    const { page, close } = await open();
    await choose(page, "再來.csv", sale("WEB-4", "10.00"));
    await page.getByText(/沒有新內容/).waitFor();
    expect(await page.getByRole("button", { name: "寫入帳本" }).count()).toBe(0);
    await close();
  });

  it("refuses what is no table, and says so instead of failing", async () => {
    const { page, close } = await open();
    await choose(page, "圖.xlsx", "\u0089PNG\r\n\u001a\nnot a workbook at all");
    await page.getByText("這個檔案不能用").waitFor();
    await page.getByRole("button", { name: "換一個檔案" }).click();
    await page.getByText("把檔案拖到這裡").waitFor();
    await close();
  });

  it("says which numbers must be undone first when an undo is refused", async () => {
    const { page, close } = await open();
    const first = await head();
    await choose(page, "一.csv", sale("WEB-6", "10.00"));
    await page.getByRole("button", { name: "寫入帳本" }).click();
    await page.getByText(new RegExp(`已寫入帳本 #${first + 1}`)).waitFor();
    await page.getByRole("button", { name: "換一個檔案" }).click();
    await choose(page, "二.csv", sale("WEB-6", "11.00"));
    await page
      .getByText(/更正 1 行/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "寫入帳本" }).click();
    await page.getByText(new RegExp(`已寫入帳本 #${first + 2}`)).waitFor();
    await page.getByRole("button", { name: `撤銷 #${first + 1}` }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "撤銷", exact: true }).click();
    await dialog.getByText("現在不能撤銷").waitFor();
    await dialog.getByText(`#${first + 2}`).waitFor();
    await dialog.getByRole("button", { name: "關閉" }).first().click();
    expect(await head()).toBe(first + 2);
    await close();
  });

  it("survives a lost connection: nothing is half done, and the file can be sent again", async () => {
    const { page, close } = await open();
    const ledger = await head();
    await page.route("**/api/imports?*", (route) => route.abort());
    await choose(page, "斷線.csv", sale("WEB-7", "10.00"));
    await page.getByText(/連不上服務器/).waitFor();
    expect(await head()).toBe(ledger);
    await page.unroute("**/api/imports?*");
    await page.getByRole("button", { name: "換一個檔案" }).click();
    await choose(page, "斷線.csv", sale("WEB-7", "10.00"));
    await page.getByText(/可以匯入/).waitFor();
    await close();
  });

  it("shows what an import moved, later, from the history", async () => {
    const { page, close } = await open();
    await page.getByRole("button", { name: "#7 的明細" }).click();
    await page.getByText("已變動的數字").waitFor();
    await page.getByRole("button", { name: "看當時的數字" }).click();
    await page.waitForURL(/ledger=7/);
    await close();
  });
});

describe("the templates", () => {
  it("are there for every kind, in the reader's language", async () => {
    const { page, close } = await open();
    const workbooks = page.locator("#templates a[href*='.xlsx']");
    expect(await workbooks.count()).toBe(kinds.length);
    const fetched = async (name: string): Promise<readonly [string, Buffer]> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      return [download.suggestedFilename(), await readFile(await download.path())];
    };
    const [workbook, bytes] = await fetched("銷售計劃 範本");
    expect([workbook, bytes.subarray(0, 2).toString()]).toEqual(["sales_plans.xlsx", "PK"]);
    const [text, lines] = await fetched("銷售計劃 範本 CSV");
    expect(text).toBe("sales_plans.csv");
    expect(lines.toString()).toContain(label("office_code"));
    await close();
  });
});

describe("on a phone", () => {
  it("the history fits and can be undone with a thumb", async () => {
    const { page, close } = await open(phone);
    const undo = page.getByRole("button", { name: /^撤銷 #/ }).first();
    await undo.waitFor();
    const box = await undo.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    await close();
  });
});

describe("day one", () => {
  it("leads from an empty company to the first file, and the league says what is missing", async () => {
    const empty = await startDemoServer({ demo: false });
    try {
      const { page, close } = await site.bare();
      await page.goto(`${empty.url}/imports`);
      await page.getByText("從這裡開始").waitFor();
      await page.getByRole("link", { name: "聯賽" }).click();
      await page.getByText("還沒有數據").waitFor();
      await page.getByRole("button", { name: "去匯入" }).click();
      await page.getByText("從這裡開始").waitFor();
      await choose(
        page,
        "辦事處.csv",
        "office_code,office_name,province_code,province_name,city\nA1,甲辦事處,GD,廣東,廣州\n",
      );
      await page.getByRole("button", { name: "寫入帳本" }).click();
      await page.getByText(/已寫入帳本 #1/).waitFor();
      await close();
    } finally {
      await empty.close();
    }
  });

  it("leaves the demo for the empty own company, after asking", async () => {
    const demo = await startDemoServer({ demo: true });
    try {
      const { page, close } = await site.bare();
      await page.goto(demo.url);
      await page.getByRole("button", { name: "用自己的數據開始" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "打開空白帳本" }).click();
      await page.getByText("還沒有數據").waitFor();
      expect(await page.getByText("示範", { exact: true }).count()).toBe(0);
      await close();
    } finally {
      await demo.close();
    }
  });
});
