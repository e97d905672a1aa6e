import { exitCodes, runCommand } from "./lib/cli.ts";
import { generatePages } from "./lib/generate-pages.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

await runCommand(async () => {
  if (!(await generatePages(folders(), printStage))) process.exitCode = exitCodes.problems;
});
