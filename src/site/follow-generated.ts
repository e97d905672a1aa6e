import { relative } from "node:path";
import type { AstroIntegration } from "astro";
import { generatedRoot } from "./generated.ts";

/** Many pages can change at once; they are shown when all are written. */
const settleMs = 60;

/**
 * Makes a live site of `astro dev`, and only of it. Pages are read from files when they are drawn, so it has to be told
 * when these change.
 */
export const followGenerated: AstroIntegration = {
  name: "follow-generated",
  hooks: {
    // The command decides, not `import.meta.env.DEV`: a variable of the shell such as NODE_ENV can change that.
    "astro:config:setup": ({ command, updateConfig }) => {
      const live = command === "dev";
      updateConfig({ vite: { define: { isLiveSite: JSON.stringify(live) } } });
      // `atlas.[format].ts` would answer to `atlas.bib/` only, which is not where it is in a built site.
      if (live) updateConfig({ trailingSlash: "ignore" });
    },
    "astro:server:setup": ({ server: { watcher, environments } }) => {
      let timer: NodeJS.Timeout | undefined;
      const reload = () => {
        // Astro keeps the addresses of a dynamic page until it hears this; a new paper would have no page.
        for (const environment of Object.values(environments)) environment.hot.send("astro:content-changed", {});
        environments["client"]!.hot.send({ type: "full-reload" });
      };
      watcher.add(generatedRoot);
      watcher.on("all", (_event, path) => {
        if (relative(generatedRoot, path).startsWith("..")) return;
        clearTimeout(timer);
        timer = setTimeout(reload, settleMs);
      });
    },
  },
};
