import { buildSite } from "./lib/build-site.ts";
import { exitCodes, runCommand } from "./lib/cli.ts";
import { shownPath } from "./lib/read-content.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

await runCommand(async () => {
  const places = folders();
  if (await buildSite(places, printStage))
    console.log(`The site is in ${shownPath(places.out)}. Look at it with: npm run serve`);
  else process.exitCode = exitCodes.problems;
});
