/* global caches, clients, fetch, self, URL */
/*
 * Keeps the wall's page and files so that a screen can start while the server is away. It answers for
 * /wall and its files only and never for numbers: those the page keeps itself, with their age.
 */
const store = "dabiao-wall";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));

self.addEventListener("message", (event) => {
  const { keep: wanted, entry } = event.data ?? {};
  if (Array.isArray(wanted)) event.waitUntil(keep(wanted, entry));
});

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate") event.respondWith(newest(event.request));
  // The name of a file holds its hash: what is kept is what the server would send.
  else if (pathname.startsWith("/assets/")) event.respondWith(keptFirst(event.request));
});

/** Takes in the page and what is new of its files, lets go what an older build left. */
async function keep(wanted, entry) {
  const page = await fetch("/wall", { cache: "no-cache" }).catch(() => null);
  if (page === null || !page.ok) return;
  // A page that starts with another file is a newer build: kept beside these files it could not start.
  if (!(await page.clone().text()).includes(entry)) return;
  const cache = await caches.open(store);
  await cache.put("/wall", page);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const missing = wanted.filter((path) => !known.includes(path));
  await Promise.all(missing.map((path) => cache.add(path).catch(() => undefined)));
  const old = known.filter((path) => path !== "/wall" && !wanted.includes(path));
  await Promise.all(old.map((path) => cache.delete(path)));
}

async function newest(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
    return (await caches.match("/wall")) ?? answer;
  } catch (error) {
    const kept = await caches.match("/wall");
    if (kept) return kept;
    throw error;
  }
}

async function keptFirst(request) {
  return (await caches.match(request)) ?? fetch(request);
}
