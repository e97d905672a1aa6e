import { watch } from "node:fs";
import { reportDisk } from "./lib/cli.ts";
import { generatePages } from "./lib/generate-pages.ts";
import { runNode } from "./lib/run-node.ts";
import { folders } from "./lib/settings.ts";
import { printStage } from "./lib/stages.ts";

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 120;

const places = folders();
await generate();
let timer: NodeJS.Timeout | undefined;
watch(places.content, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => void generate(), settleMs);
});
const port = process.env["PORT"] ?? "4321";
const { printed } = await runNode(
  ["node_modules/astro/bin/astro.mjs", "dev", "--port", port],
  { ATLAS_GENERATED: places.generated },
  "show",
);
process.stderr.write(printed);

/** A live site is better with problems than not at all: they are printed, and the last good pages stay. */
async function generate(): Promise<void> {
  try {
    await generatePages(places, printStage);
  } catch (error) {
    if (!reportDisk(error)) throw error;
  }
}
