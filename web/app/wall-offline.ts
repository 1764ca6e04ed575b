/** Lets the wall start without network: its page and files are kept by a worker of the browser. */

/** Path of the script this page started with: every build has another. */
export function entryOfPage(): string | null {
  const entry = document.querySelector<HTMLScriptElement>("script[type='module'][src]");
  return entry && new URL(entry.src).pathname;
}

/**
 * Hands the files loaded so far to the worker. Only where browsers allow one (https or the machine itself); elsewhere the wall still keeps its numbers, but
 * cannot start while the server is away. Called again with every new picture.
 */
export function keepPageOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  void (async () => {
    try {
      await navigator.serviceWorker.register("/wall-worker.js", { scope: "/wall" });
      const { active } = await navigator.serviceWorker.ready;
      const entry = entryOfPage();
      if (entry) active?.postMessage({ entry, keep: filesOfPage() });
    } catch {
      // A worker is a comfort: without one the wall shows the same numbers.
    }
  })();
}

/** Paths of every script and style the page has loaded: those it names and those that came later. */
function filesOfPage(): string[] {
  const named = [...document.querySelectorAll<HTMLElement>("script[src], link[href]")].map(
    (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
  );
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const paths = [...named, ...loaded]
    .map((address) => new URL(address, location.href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname)
    .filter((path) => path.startsWith("/assets/") || path === "/favicon.svg");
  return [...new Set(paths)];
}
