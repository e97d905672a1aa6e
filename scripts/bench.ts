import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, cpSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { makeAbstracts } from "./build/make-abstracts.ts";
import { exitCodes, runCommand } from "./io/cli.ts";
import { buildSite } from "./build/build-site.ts";
import { type PeakMemory, watchMemory } from "./build/watch-memory.ts";
import { printStage } from "./build/stages.ts";
import { folders } from "./io/settings.ts";

const count = Number(process.argv[2]);
if (!Number.isInteger(count) || count < 1) {
  console.error("Usage: npm run bench -- N     (N abstracts, for instance 1000)");
  process.exit(exitCodes.wrongUse);
}

const { content } = folders();
const scratch = mkdtempSync(join(tmpdir(), "atlas-bench-"));
const places = { content: join(scratch, "content"), generated: join(scratch, "generated"), out: join(scratch, "dist") };
try {
  await runCommand(measure);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  writeContent(content, places.content, count);
  const memory = watchMemory();
  const start = performance.now();
  const built = await buildSite(places, printStage, join(scratch, "cache"));
  const seconds = (performance.now() - start) / 1000;
  if (built) report(seconds, memory.stop());
  else process.exitCode = exitCodes.problems;
}

/** The project's own topics and terms around made abstracts. */
function writeContent(from: string, to: string, papers: number): void {
  mkdirSync(join(to, "abstracts"), { recursive: true });
  for (const part of ["topics", "terms", "facets.yaml"]) cpSync(join(from, part), join(to, part), { recursive: true });
  const sources = readdirSync(join(from, "abstracts"))
    .sort()
    .map((name) => readFileSync(join(from, "abstracts", name), "utf8"));
  for (const { id, text } of makeAbstracts(sources, papers)) writeFileSync(join(to, "abstracts", `${id}.md`), text);
}

function report(seconds: number, peak: PeakMemory): void {
  const files = listFiles(places.out);
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  const paperPages = pages.filter(({ path }) => /[\\/]papers[\\/][^\\/]+[\\/]index\.html$/.test(path));
  const sample = paperPages.filter((_, index) => index % Math.ceil(paperPages.length / 100) === 0);
  const zipped = sample.map(({ path }) => gzipSync(readFileSync(path)).length);
  const search = files.filter(({ path }) => path.includes(`${join("dist", "pagefind")}`));
  const line = (name: string, value: string) => console.log(`${name.padEnd(30)} ${value}`);
  line("papers", String(count));
  line("total time", `${seconds.toFixed(1)} s`);
  line("peak memory, largest process", `${Math.round(peak.largest / 1e6)} MB`);
  line("peak memory, all together", `${Math.round(peak.together / 1e6)} MB`);
  line("HTML pages", String(pages.length));
  line("files", String(files.length));
  line("size of the site", `${(sum(files) / 1e6).toFixed(1)} MB`);
  line(
    "paper page, HTML",
    `${Math.round(sum(sample) / sample.length)} B, gzip ${Math.round(zipped.reduce((a, b) => a + b, 0) / zipped.length)} B`,
  );
  line("search index", `${(sum(search) / 1e6).toFixed(1)} MB in ${search.length} files`);
  line(
    "search, loaded to begin",
    `${(sum(search.filter(({ path }) => /pagefind(-worker)?\.js$|wasm\.en|pf_meta$|entry\.json$/.test(path))) / 1e3).toFixed(0)} kB before transfer compression`,
  );
}

function sum(files: { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
