import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { followGenerated } from "./src/site/follow-generated.ts";
import { settings } from "./src/site/settings.ts";
import { sitemapOptions } from "./src/site/views/sitemap.ts";

/** What browsers have no use for: the packages by which Citation.js fetches what a text names. */
const unavailable = fileURLToPath(new URL("src/suggest/worker-shims.ts", import.meta.url));

/** gray-matter's own YAML parser, which `src/content` replaces. Only the worker goes without: Astro's dev server uses it. */
const withoutYamlParser = {
  name: "without-yaml-parser",
  enforce: "pre",
  resolveId: (id) => (id === "js-yaml" ? unavailable : undefined),
};

/** Its build for browsers uses the document, which a worker lacks. */
const entities = "decode-named-character-reference";
const withoutDocument = fileURLToPath(import.meta.resolve(entities));

/** Where what is made once is kept for the next build. */
const cache = process.env.ATLAS_CACHE || "node_modules/.astro";

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  outDir: process.env.ATLAS_ASTRO_OUT ?? "dist",
  cacheDir: cache,
  trailingSlash: "always",
  // Highlighting would colour code by inline styles, which the policy of the pages refuses.
  integrations: [mdx({ syntaxHighlight: false }), sitemap(sitemapOptions), followGenerated],
  devToolbar: { enabled: false },
  // No inline style or script, so that a strict Content-Security-Policy holds on every host.
  build: { inlineStylesheets: "never" },
  vite: {
    cacheDir: `${cache}/vite`,
    build: { assetsInlineLimit: 0 },
    resolve: {
      alias: {
        "node-fetch": unavailable,
        "sync-fetch": unavailable,
        [entities]: withoutDocument,
      },
    },
    worker: { format: "es", plugins: () => [withoutYamlParser] },
  },
});
