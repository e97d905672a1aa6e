import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { settings } from "./src/site/settings.ts";

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
  integrations: [mdx({ syntaxHighlight: false }), sitemap()],
  devToolbar: { enabled: false },
  // No inline style or script, so that a strict Content-Security-Policy holds on every host.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [followGenerated] },
});
