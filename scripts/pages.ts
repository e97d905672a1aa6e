import { generatePages } from "./build/generate-pages.ts";
import { command, exitCodes, runAsProcess } from "./io/command.ts";
import { folders } from "./io/settings.ts";

const usage = `Usage: npm run pages [-- --strict]

Checks content and writes its pages to src/generated. Only errors stop it; with --strict, warnings do as well. ATLAS_CONTENT
names another content folder.`;

const options = { strict: { type: "boolean" } } as const;

export const run = command(usage, options, async ({ values: { strict } }, env, io) =>
  (await generatePages(folders(env, io.cwd), env, io, strict)) ? exitCodes.ok : exitCodes.problems,
);

if (import.meta.main) await runAsProcess(run);
