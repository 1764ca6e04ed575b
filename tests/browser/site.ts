import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startDemoServer, type DemoServer, type DemoServerOptions } from "./demo-server.ts";
import { closePages, desk, sharedBrowser, type OpenOptions, type OpenPage } from "./open-page.ts";
import { lendPages, type PageLender } from "./page-lender.ts";

/** A server with its pages and a browser, for all tests of one file. */
export type Site = {
  readonly url: string;
  readonly installation: DemoServer["installation"];
  readonly browser: Browser;
  /** A page of it, lent; left out: in zh-Hant, light, at a desk. */
  open(path: string, given?: Partial<Omit<OpenOptions, "url">>): Promise<OpenPage>;
  /** A page of any server, lent. */
  lend: PageLender["open"];
  /** The same window while it shows nothing yet: for pages without a heading, or that are interfered with. */
  bare: PageLender["bare"];
};

/** Opens before the first test of the file that calls it, and closes after the last. */
export function withSite(options: DemoServerOptions): Site {
  let opened: readonly [DemoServer, Browser] | null = null;
  let lender: PageLender;
  beforeAll(async () => {
    opened = await Promise.all([startDemoServer(options), sharedBrowser()]);
    lender = lendPages(opened[1]);
  }, 180_000);
  afterAll(async () => {
    await closePages();
    await opened?.[0].close();
  });
  const there = (): readonly [DemoServer, Browser] => {
    if (!opened) throw new Error("The site is not open yet: ask within a test.");
    return opened;
  };
  const site: Site = {
    get url() {
      return there()[0].url;
    },
    get installation() {
      return there()[0].installation;
    },
    get browser() {
      return there()[1];
    },
    open: (path, given = {}) =>
      site.lend({
        url: site.url + path,
        language: "zh-Hant",
        theme: "light",
        size: desk,
        ...given,
      }),
    lend: (options) => lender.open(options),
    bare: (look) => lender.bare(look),
  };
  return site;
}
