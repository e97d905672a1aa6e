import { watch } from "node:fs";
import { generatePages } from "./lib/generate-pages.ts";
import { runNode } from "./lib/run-node.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 120;

const places = folders();
// A live site is better with problems than not at all: they are printed, and the last good pages stay.
generatePages(places, printStage);
let timer: NodeJS.Timeout | undefined;
watch(places.content, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => generatePages(places, printStage), settleMs);
});
const port = process.env["PORT"] ?? "4321";
await runNode(
  ["node_modules/astro/bin/astro.mjs", "dev", "--port", port],
  { ATLAS_GENERATED: places.generated },
  "show",
);
