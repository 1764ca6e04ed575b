/** Lets the wall start without network: its page and files are kept by a worker of the browser. */

/**
 * Hands the files loaded so far to the worker, which also says when there is a newer build. Only where browsers allow one (https or the machine
 * itself); elsewhere the wall still keeps its numbers, but cannot start while the server is away.
 */
export function keepPageOffline(): void {
  if (!("serviceWorker" in navigator) || !navigator.onLine) return;
  navigator.serviceWorker.onmessage = (event: MessageEvent<{ newer?: boolean }>) => {
    if (event.data.newer) location.reload();
  };
  void (async () => {
    try {
      await navigator.serviceWorker.register("/wall-worker.js", { scope: "/wall" });
      const { active } = await navigator.serviceWorker.ready;
      const files = performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name))
        .filter(
          ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"),
        )
        .map(({ pathname }) => pathname);
      active?.postMessage({ keep: [...new Set([...files, "/favicon.svg"])] });
    } catch {
      // A worker is a comfort: without one the wall shows the same numbers.
    }
  })();
}
