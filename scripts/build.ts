import { buildSite } from "./build/build-site.ts";
import { command, exitCodes, runAsProcess } from "./io/command.ts";
import { folders, shownPath } from "./io/settings.ts";

const usage = `Usage: npm run build [-- --strict]

Checks content and builds the whole site into dist, search index included. Only errors of the content stop it, warnings are
counted; with --strict, warnings stop it as well. By environment: ATLAS_CONTENT (content folder),
ATLAS_OUT (output folder), SITE_URL, BASE_PATH, REPO_URL.`;

const options = { strict: { type: "boolean" } } as const;

export const run = command(usage, options, async ({ values: { strict } }, env, io) => {
  const places = folders(env, io.cwd);
  if (!(await buildSite(places, env, io, strict))) return exitCodes.problems;
  io.stdout(`The site is in ${shownPath(places.out, io.cwd)}. View it with: npm run serve`);
  return exitCodes.ok;
});

if (import.meta.main) await runAsProcess(run);
