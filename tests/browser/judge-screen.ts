import type { Browser, Page } from "playwright-core";
import type { Language } from "../../shared/i18n/language.ts";
import { axeViolations, type AxeOptions } from "../setup/axe.ts";
import { touchingTexts } from "../web/charts/gallery-page.ts";
import { findStrangers } from "../web/scripts.ts";
import { unalignedNumbers, wideTables } from "./judge-tables.ts";
import { openPage, ownText } from "./open-page.ts";
import type { PageLender } from "./page-lender.ts";
import type { Screen } from "./screens.ts";
import type { Sites } from "./sites.ts";
import { addressOf, type View } from "./views.ts";

/** A key that was not found is shown as itself: `league.columns.name`. */
const bareKey = /(?<![\w.@/])[a-z]\w+\.[a-z]\w+(?:\.[a-z]\w*)*(?![\w.])/g;
/** Names of files have the shape of a key too. */
const fileName = /\.(?:csv|xlsx|json|html)$/;

export type Site = {
  readonly sites: Sites;
  readonly open: PageLender["open"];
  /** What the company itself is called and calls things; it is in no language of the page. */
  readonly names: readonly string[];
};

/** Names of offices, provinces, items, people and customers, the longest first. */
export async function readNames(url: string): Promise<string[]> {
  const kinds = ["offices", "products", "staff", "dealers"];
  const answers = await Promise.all(
    kinds.map(async (kind) => {
      const answer = await fetch(`${url}/api/reference?kind=${kind}`);
      return (await answer.json()) as { rows: Readonly<Record<string, unknown>>[] };
    }),
  );
  const names = answers.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        /name|province$/.test(column) && typeof value === "string" ? [value] : [],
      ),
    ),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ""), text);
}

/** Everything that is wrong with a screen as one reader sees it; empty where it may be shown. */
export async function judgeView(
  browser: Browser,
  site: Site,
  view: View,
  axe: AxeOptions = {},
): Promise<string[]> {
  const { screen, language, theme, size } = view;
  const url = addressOf(site.sites, view);
  const who = { as: screen.as, ...site.sites.cookieOf(screen) };
  const options = { url, language, theme, size, ...who };
  const open = leavesTraces(screen) ? await openPage(browser, options) : await site.open(options);
  try {
    await screen.prepare?.(open.page);
    await open.settled(screen.ready);
    return [
      ...(await judgePage(open.page, view, site.names)),
      ...(await graveFindings(open.page, axe)),
      ...open.complaints,
    ];
  } finally {
    await open.close();
  }
}

/** The wall's own worker stays, and so does what a representative's page is told before it loads. */
const leavesTraces = ({ name, as }: Screen): boolean => name === "wall" || as === "sales_rep";

async function judgePage(page: Page, view: View, names: readonly string[]): Promise<string[]> {
  const { screen, language, theme, size } = view;
  const root = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset["theme"],
    wide: document.documentElement.scrollWidth,
    notations: [...document.querySelectorAll<HTMLElement>("[data-chart-id]")].map(
      ({ dataset }) => [dataset["chartId"] ?? "", dataset["notation"] ?? ""] as const,
    ),
  }));
  const text = await ownText(page);
  const wrong: string[] = [];
  const expectThat = (holds: boolean, what: string) => void (holds || wrong.push(what));
  expectThat(root.lang === language, `lang is ${root.lang}`);
  // The wall goes by the hour, not by the reader's system.
  expectThat(screen.name === "wall" || root.theme === theme, `theme is ${root.theme}`);
  expectThat(root.wide <= size.width, `the page is ${root.wide} px wide`);
  expectThat(text.length > 100, "there is hardly any text");
  for (const [id, notation] of root.notations) expectThat(notation === "ok", `${id}: ${notation}`);
  for (const id of screen.charts ?? []) {
    expectThat(
      root.notations.some(([known]) => known === id),
      `no chart ${id}`,
    );
  }
  const keys = (text.match(bareKey) ?? []).filter((key) => !fileName.test(key));
  for (const key of keys) wrong.push(`bare key ${key}`);
  for (const word of text.match(/undefined|NaN|Infinity|\{\{|\[object/g) ?? []) wrong.push(word);
  const strangers = strangersIn(withoutNames(text, names), language);
  expectThat(strangers.length === 0, `characters of another language: ${strangers.join("")}`);
  wrong.push(...(await touchingTexts(page)));
  // On the wall long lists of names end in "…" by design; its own tests measure its texts.
  if (screen.name !== "wall") wrong.push(...(await cutTexts(page)));
  wrong.push(...(await unalignedNumbers(page)));
  if (size.width < 720) {
    wrong.push(...(await smallTargets(page)), ...(await wideTables(page)));
  }
  return wrong;
}

/** What axe calls serious or critical, with the elements it means. */
export async function graveFindings(page: Page, axe: AxeOptions = {}): Promise<string[]> {
  const violations = await axeViolations(page, axe);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const elements = nodes.map(({ html }) => html).slice(0, 3);
      return `${id}: ${elements.join(" ")}`;
    });
}

/** Characters a reader of the language would not write. */
export function strangersIn(text: string, language: Language): string[] {
  // Each language calls itself by its own name.
  const own = text.replaceAll(/繁體中文|简体中文/g, "");
  if (language !== "en") return findStrangers(own, language);
  return [...new Set(own.match(/\p{Script=Han}/gu) ?? [])];
}

/** Texts that are cut off and nowhere to be read in full. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const style = getComputedStyle(element);
      const cuts = style.overflowX === "hidden" || style.overflowX === "clip";
      if (!cuts || element.scrollWidth <= element.clientWidth + 1) return [];
      // Said to the ear alone, or told in full by its title.
      if (element.clientWidth <= 1 || element.closest("[title], svg, .sr-only")) return [];
      const text = element.innerText.trim();
      return text === "" ? [] : [`cut off: ${text.slice(0, 40)}`];
    }),
  );
}

/** Controls that a thumb does not hit: under 24 px, and with another control nearer than that. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const controls = [
      ...document.querySelectorAll<HTMLElement>("button, [role=button], summary, select, input"),
    ].filter((element) => element.checkVisibility() && !element.closest(".sr-only"));
    return controls.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || (width >= least && height >= least)) return [];
      const name = element.innerText || element.getAttribute("aria-label") || element.tagName;
      return [`${Math.round(width)} × ${Math.round(height)} px: ${name.slice(0, 30)}`];
    });
  });
}
