import { exitCodes, readArguments, runCommand } from "./lib/cli.ts";
import { generatePages } from "./lib/generate-pages.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

const usage = `npm run pages

Checks content and writes its pages to src/generated. ATLAS_CONTENT names another content folder.`;

const given = readArguments(usage, {});
if (given !== undefined)
  await runCommand(async () => {
    if (!(await generatePages(folders(), printStage))) process.exitCode = exitCodes.problems;
  });
