import { watch } from "node:fs";
import { generatePages } from "./lib/build-site.ts";
import { failOnContent } from "./lib/fail-on-content.ts";
import { printStage } from "./lib/report-stage.ts";
import { runAstro } from "./lib/run-astro.ts";
import { folders } from "./lib/settings.ts";

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 120;

const places = folders();
const regenerate = () => failOnContent(() => void generatePages(places, printStage));

await regenerate();
// A live site is better with problems than not at all: they are printed, and the last good pages stay.
process.exitCode = 0;
let timer: NodeJS.Timeout | undefined;
watch(places.content, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => void regenerate(), settleMs);
});
await runAstro(["dev", "--port", process.env["PORT"] ?? "4321"], { ATLAS_GENERATED: places.generated }, false);
