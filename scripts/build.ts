import { buildSite } from "./lib/build-site.ts";
import { exitCodes } from "./lib/cli.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

if (!(await buildSite(folders(), printStage))) process.exitCode = exitCodes.problems;
