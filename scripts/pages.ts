import { exitCodes, readArguments, runCommand } from "./io/cli.ts";
import { generatePages } from "./build/generate-pages.ts";
import { folders } from "./io/settings.ts";
import { printStage } from "./build/stages.ts";

const usage = `npm run pages

Checks content and writes its pages to src/generated. ATLAS_CONTENT names another content folder.`;

const given = readArguments(usage, {});
if (given !== undefined)
  await runCommand(async () => {
    if (!(await generatePages(folders(), printStage))) process.exitCode = exitCodes.problems;
  });
