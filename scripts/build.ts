import { buildSite } from "./lib/build-site.ts";
import { exitCodes, runCommand } from "./lib/cli.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

await runCommand(async () => {
  if (!(await buildSite(folders(), printStage))) process.exitCode = exitCodes.problems;
});
