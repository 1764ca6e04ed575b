import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "./open-page.ts";
import { startSites, type Sites } from "./sites.ts";
import { sizes, ultraHdSize } from "./screens.ts";
import { countSlides, showSlide } from "./wall-page.ts";
import { addressOf, everyView, pairwiseViews, nameOf, type View } from "./views.ts";

export type SheetOptions = {
  readonly folder: string;
  /** Names of screens; null = all. */
  readonly only: readonly string[] | null;
  /** True: few views, in which every two of screen, language, theme and size meet. */
  readonly few: boolean;
};

/** Takes the views and lays them out, a row for each screen and size. */
export async function makeContactSheet({ folder, only, few }: SheetOptions): Promise<void> {
  const views = (few ? pairwiseViews : everyView)([...sizes, ultraHdSize]).filter(
    ({ screen }) => only?.includes(screen.name) ?? true,
  );
  await mkdir(folder, { recursive: true });
  const [server, browser] = await Promise.all([startSites(), launchBrowser()]);
  try {
    const drawer = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    const taken: Taken[] = [];
    for (const view of views) {
      for (const one of await takeView({ browser, sites: server, drawer, folder }, view)) {
        taken.push(one);
        console.log(one.name);
      }
    }
    await writeFile(join(folder, "index.html"), sheetOf(taken));
    // One for each width: a picture of all would be higher than a browser can draw.
    for (const width of new Set(taken.map(({ view }) => view.size.width))) {
      await drawer.setContent(sheetOf(taken.filter(({ view }) => view.size.width === width)));
      await drawer.screenshot({ path: join(folder, `contact-sheet-${width}.png`), fullPage: true });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A picture: the name of its file, the row of the sheet it belongs to, and how it stands there. */
type Taken = {
  readonly view: View;
  readonly name: string;
  readonly row: string;
  readonly small: string;
};

type Studio = {
  readonly browser: Browser;
  readonly sites: Sites;
  /** A page that makes pictures small. */
  readonly drawer: Page;
  readonly folder: string;
};

async function takeView(studio: Studio, view: View): Promise<Taken[]> {
  const { browser, sites, drawer, folder } = studio;
  const { screen, language, theme, size } = view;
  const open = await openPage(browser, {
    url: addressOf(sites, view),
    language,
    theme,
    size,
    as: screen.as,
    ...sites.cookieOf(screen),
  });
  await screen.prepare?.(open.page);
  await open.settled(screen.ready);
  // As high as the page is: a picture beyond the window is drawn by other rules than the window's.
  const height = await open.page.evaluate(() => document.documentElement.scrollHeight);
  await open.page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await open.settled(screen.ready);
  const take = async (name: string, row: string): Promise<Taken> => {
    const png = await open.page.screenshot({ path: join(folder, `${name}.png`) });
    return { view, name, row, small: await madeSmall(drawer, png) };
  };
  const name = nameOf(view);
  const taken: Taken[] = [];
  if (screen.slides) {
    await open.page.locator("footer button", { hasText: "/" }).waitFor();
    const count = await countSlides(open.page);
    for (let slide = 1; slide <= count; slide += 1) {
      await showSlide(open.page, slide);
      await open.settled(screen.ready);
      taken.push(await take(name.replace(screen.name, `$&-${slide}`), `${screen.name} ${slide}`));
    }
  } else taken.push(await take(name, screen.name));
  await open.close();
  return taken;
}

/** The top of a picture as a data URL: hundreds of whole ones, of 4K too, are more than a page can show. */
function madeSmall(drawer: Page, png: Buffer): Promise<string> {
  return drawer.evaluate(async (base64) => {
    const picture = await fetch(`data:image/png;base64,${base64}`);
    const whole = await createImageBitmap(await picture.blob(), {
      resizeWidth: 290,
      resizeQuality: "high",
    });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [whole.width, Math.min(whole.height, 420)];
    canvas.getContext("2d")!.drawImage(whole, 0, 0);
    whole.close();
    return canvas.toDataURL("image/jpeg", 0.9);
  }, png.toString("base64"));
}

function sheetOf(taken: readonly Taken[]): string {
  const rows = new Map<string, Taken[]>();
  for (const one of taken) {
    const { width, height } = one.view.size;
    const name = `${one.row} · ${width} × ${height}`;
    rows.set(name, [...(rows.get(name) ?? []), one]);
  }
  const body = [...rows].map(
    ([name, row]) => `<h2>${name}</h2><div class="row">${row.map(cellOf).join("")}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>
body { margin: 16px; font: 13px sans-serif; background: #777; color: #fff; }
h2 { font-size: 14px; margin: 16px 0 4px; }
.row { display: grid; grid-template-columns: repeat(6, 1fr); gap: 8px; align-items: start; }
img { display: block; }
a { color: inherit; }
</style>${body.join("\n")}`;
}

function cellOf({ view, name, small }: Taken): string {
  return `<a href="${name}.png">${view.language} · ${view.theme}<img src="${small}" alt=""></a>`;
}
