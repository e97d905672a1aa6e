import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { siteIndex } from "./src/site/generated.ts";
import { absoluteUrl, settings } from "./src/site/settings.ts";
import { lastChanged } from "./src/site/view/last-changed.ts";
import { redirectPages } from "./src/site/view/redirects.ts";

/** A page that only leads to another has no place in the sitemap. */
const isNoRedirect = (url) => {
  redirects ??= new Set(redirectPages(siteIndex()).map(({ path }) => absoluteUrl(path)));
  return !redirects.has(url);
};
let redirects;

/** Dates come from content; the day of the build says nothing about a page. */
const withDate = (item) => ({ ...item, lastmod: lastChanged(item.url, siteIndex()) });

/** Pages are read from files when they are drawn, so a live site has to be told when these change. */
const followGenerated = {
  name: "follow-generated",
  configureServer(server) {
    server.watcher.on("all", (_event, path) => path.includes("generated") && server.ws.send({ type: "full-reload" }));
  },
};

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  outDir: process.env.ATLAS_ASTRO_OUT ?? "dist",
  cacheDir: process.env.ATLAS_CACHE || "node_modules/.astro",
  trailingSlash: "always",
  // Highlighting would colour code by inline styles, which the policy of the pages refuses.
  integrations: [mdx({ syntaxHighlight: false }), sitemap({ filter: isNoRedirect, serialize: withDate })],
  devToolbar: { enabled: false },
  // No inline style or script, so that a strict Content-Security-Policy holds on every host.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [followGenerated] },
});
