import { cleanupOutdatedCaches, getCacheKeyForURL, matchPrecache, precacheAndRoute } from "workbox-precaching";

/** The parts of a worker that are used here; its types cannot be had together with those of a page. */
interface Worker {
  /** Files with revisions, put in by the build. */
  siteFiles: { url: string; revision: string | null }[];
  /** Changes with every change of the site. */
  siteVersion: string;
  location: Location;
  addEventListener(type: "activate", listen: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listen: (event: Fetching) => void): void;
}
interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: Worker;

/** Pages beyond the precached ones, as they are visited; the version in the name keeps old and new apart. */
const visited = `visited-${self.siteVersion}`;
const base = new URL("./", self.location.href);

cleanupOutdatedCaches();
precacheAndRoute(self.siteFiles, {
  // `?q=` and Pagefind's `?ts=` do not make another file.
  ignoreURLParametersMatching: [/.*/],
  directoryIndex: "index.html",
  cleanURLs: false,
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldVisits());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== base.origin || isPrecached(url)) return;
  event.respondWith(fromNetwork(request));
});

/** As Workbox looks it up: without parameters, a folder by its index. */
function isPrecached(url: URL): boolean {
  const plain = `${url.origin}${url.pathname}`;
  return getCacheKeyForURL(plain.endsWith("/") ? `${plain}index.html` : plain) !== undefined;
}

async function fromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(visited);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = (await cache.match(request)) ?? (request.mode === "navigate" ? await notFound() : undefined);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function notFound(): Promise<Response | undefined> {
  const page = await matchPrecache(new URL("404.html", base).href);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

async function dropOldVisits(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("visited-") && name !== visited).map((name) => caches.delete(name))); // prettier-ignore
}
