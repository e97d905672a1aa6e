import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

/** The parts of a worker that are used here; its types cannot be had together with those of a page. */
declare const self: {
  /** Files with revisions, put in by the build. */
  siteFiles: { url: string; revision: string | null }[];
  /** Changes with every change of the site. */
  siteVersion: string;
  location: Location;
  addEventListener(type: "activate", listen: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
};

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
registerRoute(({ sameOrigin }) => sameOrigin, new NetworkFirst({ cacheName: visited }));
setCatchHandler(async ({ request }) => (request.mode === "navigate" && (await notFound())) || Response.error());

self.addEventListener("activate", (event) => event.waitUntil(dropOldVisits()));

async function notFound(): Promise<Response | undefined> {
  const page = await matchPrecache(new URL("404.html", base).href);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

async function dropOldVisits(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith("visited-") && name !== visited);
  await Promise.all(old.map((name) => caches.delete(name)));
}
