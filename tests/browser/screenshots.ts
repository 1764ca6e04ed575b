import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { startDemoServer } from "./demo-server.ts";
import { launchBrowser, openPage } from "./open-page.ts";
import { screens } from "./screens.ts";
import { showSlide } from "./wall-page.ts";

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

type Scene = {
  name: string;
  path: string;
  /** What has to be done before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
};

const file = (name: string, text: string) => async (page: Page) => {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.locator("#drop button").last().click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.locator("main dl").first().waitFor();
};

const good = "date,office_code,amount,doc_no\n2026-09-15,DG01,120000.00,S-1\n";
const bad = `${good}2026-09-15,DG0l,20.00,S-2\n2026-09-31,DG01,1e5,S-3\n2026-09-15,DG01,1.234,S-4\n`;

const scenes: readonly Scene[] = [
  { name: "league", path: "/" },
  { name: "league-grouped", path: "/?group=province&period=2026Q3" },
  { name: "explain", path: "/?explain=sales.growth@office:DG01" },
  { name: "imports", path: "/imports" },
  { name: "preview", path: "/imports", prepare: file("sales-09.csv", good) },
  { name: "refused", path: "/imports", prepare: file("sales-09.csv", bad) },
  { name: "office", path: "/office?scope=office:FS01" },
  { name: "share", path: "/share" },
  { name: "price", path: "/price" },
  { name: "wall", path: "/wall" },
];

/** Whichever slide would be on. */
async function showFirst(page: Page): Promise<void> {
  await page.locator("footer button", { hasText: "/" }).waitFor();
  await showSlide(page, 1);
}

/** The pictures of README.md. */
const shown: readonly { scene: Scene; size: { width: number; height: number } }[] = [
  { scene: { name: "league", path: "/" }, size: { width: 1440, height: 900 } },
  {
    scene: { name: "office", path: "/office?scope=office:FS01" },
    size: { width: 1440, height: 900 },
  },
  {
    scene: { name: "wall", path: "/wall", prepare: showFirst },
    size: { width: 1920, height: 1080 },
  },
];

export async function takeReadmePictures(): Promise<void> {
  const folder = fileURLToPath(new URL("../../data/screenshots", import.meta.url));
  await mkdir(folder, { recursive: true });
  const [server, browser] = await Promise.all([startDemoServer({ demo: true }), launchBrowser()]);
  try {
    for (const { scene, size } of shown) {
      const path = join(folder, `${scene.name}.png`);
      const url = server.url + scene.path;
      await takeOne(browser, { scene, url, language: "zh-Hant", theme: "light", size, path });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Pictures of the pages on the demo company, to be looked at by people; `all` = every combination. */
export async function takeScreenshots(all: boolean): Promise<void> {
  const folder = fileURLToPath(new URL("../.artifacts/screenshots", import.meta.url));
  await mkdir(folder, { recursive: true });
  const [server, browser] = await Promise.all([startDemoServer({ demo: true }), launchBrowser()]);
  try {
    for (const scene of scenes) {
      for (const language of all ? languages : languages.slice(0, 1)) {
        for (const theme of ["light", "dark"] as const) {
          for (const size of sizes) {
            const name = `${scene.name}-${language}-${theme}-${size.width}.png`;
            const url = server.url + scene.path;
            await takeOne(browser, { scene, url, language, theme, size, path: join(folder, name) });
            console.log(name);
          }
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

type Shot = {
  scene: Scene;
  url: string;
  language: Language;
  theme: "light" | "dark";
  size: { width: number; height: number };
  path: string;
};

async function takeOne(browser: Browser, shot: Shot): Promise<void> {
  const { page, settled, close } = await openPage(browser, shot);
  await shot.scene.prepare?.(page);
  await settled(screens.find(({ name }) => name === shot.scene.name)?.ready);
  await page.screenshot({ path: shot.path });
  await close();
}
