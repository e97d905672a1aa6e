import { indexSearch } from "../../scripts/build/index-search.ts";
import { runNode } from "../../scripts/build/run-node.ts";
import { writeGenerated } from "../../scripts/build/generate-pages.ts";
import { writeHostFiles } from "../../scripts/build/host-rules.ts";
import { writeServiceWorker } from "../../scripts/build/write-service-worker.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { attackedContent } from "./attacks.ts";
import { sites } from "./sites.ts";

// Run as a program: builds the site of all attacks, past the check, which would refuse most of them.

const { out, generated } = sites.attacked;
writeGenerated(generated, buildPages(attackedContent().content));
const env = { ...process.env, ATLAS_GENERATED: generated, ATLAS_ASTRO_OUT: out };
const printed: string[] = [];
const print = (line: string) => void printed.push(line);
if (!(await runNode(["node_modules/astro/bin/astro.mjs", "build"], env, { stdout: print, stderr: print })))
  throw new Error(printed.join("\n"));
await indexSearch(out);
writeHostFiles(out, generated);
await writeServiceWorker(out);
