import { buildSite } from "./lib/build-site.ts";
import { failOnContent } from "./lib/fail-on-content.ts";
import { printStage } from "./lib/report-stage.ts";
import { folders } from "./lib/settings.ts";

await failOnContent(() => buildSite(folders(), printStage, { quiet: true }));
