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

type Opened = {
  readonly server: DemoServer;
  readonly browser: Browser;
  readonly lender: PageLender;
};

/** Opens before the first test of the file that calls it, and closes after the last. */
export function withSite(options: DemoServerOptions): Site {
  return siteOf(
    () => openSite(options, { kept: false }),
    ({ server }) => server.close(),
  );
}

let demo: Promise<Opened> | null = null;

/**
 * The demo for tests that change nothing in it: all such files of a worker have one, and its windows that know
 * the program already.
 */
export function withDemo(): Site {
  return siteOf(
    () => (demo ??= openSite({ demo: true, untilExit: true }, { kept: true })),
    ({ server }) => server.expectSound(),
  );
}

async function openSite(options: DemoServerOptions, pages: { kept: boolean }): Promise<Opened> {
  const [server, browser] = await Promise.all([startDemoServer(options), sharedBrowser()]);
  return { server, browser, lender: lendPages(browser, pages) };
}

function siteOf(open: () => Promise<Opened>, close: (opened: Opened) => unknown): Site {
  let opened: Opened | null = null;
  beforeAll(async () => void (opened = await open()), 180_000);
  afterAll(async () => {
    await closePages();
    if (opened) await close(opened);
  });
  const there = (): Opened => {
    if (!opened) throw new Error("The site is not open yet: ask within a test.");
    return opened;
  };
  const site: Site = {
    get url() {
      return there().server.url;
    },
    get installation() {
      return there().server.installation;
    },
    get browser() {
      return there().browser;
    },
    open: (path, given = {}) =>
      site.lend({
        url: site.url + path,
        language: "zh-Hant",
        theme: "light",
        size: desk,
        ...given,
      }),
    lend: (options) => there().lender.open(options),
    bare: (look) => there().lender.bare(look),
  };
  return site;
}
