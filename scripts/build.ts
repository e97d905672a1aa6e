import { buildSite } from "./build/build-site.ts";
import { exitCodes, readArguments, runCommand } from "./io/cli.ts";
import { shownPath } from "./io/read-content.ts";
import { folders } from "./io/settings.ts";
import { printStage } from "./build/stages.ts";

const usage = `npm run build

Checks content and builds the whole site into dist, search index included. By environment: ATLAS_CONTENT (content folder),
ATLAS_OUT (output folder), SITE_URL, BASE_PATH, REPO_URL.`;

const given = readArguments(usage, {});
if (given !== undefined)
  await runCommand(async () => {
    const places = folders();
    if (await buildSite(places, printStage))
      console.log(`The site is in ${shownPath(places.out)}. Look at it with: npm run serve`);
    else process.exitCode = exitCodes.problems;
  });
