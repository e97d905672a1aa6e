import { existsSync } from "node:fs";
import { once } from "node:events";
import { settings } from "../src/site/settings.ts";
import { recoverSite } from "./build/swap-folder.ts";
import { serve, type Served } from "./build/serve.ts";
import { command, failure, runAsProcess } from "./io/command.ts";
import { folders } from "./io/settings.ts";

const usage = `Usage: npm run serve

Serves the site in dist until it is stopped. By environment: ATLAS_OUT (the folder), PORT (4321), BASE_PATH.`;

export const run = command(usage, {}, async (_, env, io) => {
  const port = env["PORT"] ?? "4321";
  const places = folders(env, io.cwd);
  if (!/^\d{1,5}$/.test(port)) throw failure(`Unexpected PORT \`${port}\`, expected a number such as 4322`);
  await recoverSite(places, env, io);
  if (!existsSync(places.out)) throw failure(`There is no site in ${places.out} yet. Run "npm run build" first.`);
  const { url, close } = await serveAt(places.out, port);
  io.stdout(`Transfer Atlas is at ${url}`);
  await once(io.stopSignal(), "abort");
  await close();
});

async function serveAt(site: string, port: string): Promise<Served> {
  try {
    return await serve(site, Number(port), settings.base);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw failure(`Cannot use port ${port} (${reason}). Choose another: PORT=4322 npm run serve`);
  }
}

if (import.meta.main) await runAsProcess(run);
