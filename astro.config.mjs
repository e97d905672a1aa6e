import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { followGenerated } from "./src/site/follow-generated.ts";
import { siteIndex } from "./src/site/generated.ts";
import { settings } from "./src/site/settings.ts";
import { lastChanged } from "./src/site/view/last-changed.ts";

/** A page that only leads to another has no place in the sitemap. */
const isNoRedirect = (url) => !siteIndex().redirects.some(({ from }) => url.endsWith(`/papers/${from}/`));

/** Dates come from content; the day of the build says nothing about a page. */
const withDate = (item) => ({ ...item, lastmod: lastChanged(item.url, siteIndex()) });

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  outDir: process.env.ATLAS_ASTRO_OUT ?? "dist",
  cacheDir: process.env.ATLAS_CACHE || "node_modules/.astro",
  trailingSlash: "always",
  // Highlighting would colour code by inline styles, which the policy of the pages refuses.
  integrations: [
    mdx({ syntaxHighlight: false }),
    sitemap({ filter: isNoRedirect, serialize: withDate }),
    followGenerated,
  ],
  devToolbar: { enabled: false },
  // No inline style or script, so that a strict Content-Security-Policy holds on every host.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
});
