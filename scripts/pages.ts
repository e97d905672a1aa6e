import { generatePages } from "./build/generate-pages.ts";
import { command, exitCodes, runAsProcess } from "./io/command.ts";
import { folders } from "./io/settings.ts";

const usage = `Usage: npm run pages

Checks content and writes its pages to src/generated. ATLAS_CONTENT names another content folder.`;

export const run = command(usage, {}, async (_, env, io) =>
  (await generatePages(folders(env, io.cwd), env, io)) ? exitCodes.ok : exitCodes.problems,
);

if (import.meta.main) await runAsProcess(run);
