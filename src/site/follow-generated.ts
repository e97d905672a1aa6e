import { relative } from "node:path";
import type { AstroIntegration, MiddlewareHandler } from "astro";
import { generatedRoot, liveProblems } from "./generated.ts";

/** Many pages can change at once; they are shown when all are written. */
const settleMs = 60;

/** Sent by `LiveProblems.astro` from each page. */
const shownEvent = "atlas:shown";
const reloadPage = { type: "full-reload" } as const;

/**
 * Makes a live site of `astro dev`, and only of it. Pages are read from files when they are drawn, so it has to be told
 * when these change.
 */
export const followGenerated: AstroIntegration = {
  name: "follow-generated",
  hooks: {
    // The command decides, not `import.meta.env.DEV`: a variable of the shell such as NODE_ENV can change that.
    "astro:config:setup": ({ command, updateConfig, addMiddleware }) => {
      const live = command === "dev";
      updateConfig({ vite: { define: { isLiveSite: JSON.stringify(live) } } });
      if (!live) return;
      addMiddleware({ order: "pre", entrypoint: new URL(import.meta.url) });
      // `[...file].ts` would answer to `atlas.bib/` only, which is not where it is in a built site.
      updateConfig({ trailingSlash: "ignore" });
    },
    "astro:server:setup": ({ server: { watcher, environments } }) => {
      let timer: NodeJS.Timeout | undefined;
      const reload = () => {
        // Astro keeps the addresses of a dynamic page until it hears this; a new paper would have no page.
        for (const environment of Object.values(environments)) environment.hot.send("astro:content-changed", {});
        environments["client"]!.hot.send(reloadPage);
      };
      // A page that was still loading did not hear that; it tells what it shows once it can.
      environments["client"]!.hot.on(shownEvent, ({ revision }: { revision: string }, page) => {
        if (revision !== liveProblems().revision) page.send(reloadPage);
      });
      watcher.add(generatedRoot);
      watcher.on("all", (_event, path) => {
        if (relative(generatedRoot, path).startsWith("..")) return;
        clearTimeout(timer);
        timer = setTimeout(reload, settleMs);
      });
    },
  },
};

/** Notes what a page of the live site is about to be drawn from, before anything of it is read. */
export const onRequest: MiddlewareHandler = ({ locals }, next) => {
  locals.revision = liveProblems().revision;
  return next();
};
