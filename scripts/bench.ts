import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { contentFile, facetsFile } from "../src/model/paths.ts";
import { buildSite } from "./build/build-site.ts";
import { makeAbstracts } from "./build/make-abstracts.ts";
import { type PeakMemory, watchMemory } from "./build/watch-memory.ts";
import { command, exitCodes, runAsProcess, wrongUse } from "./io/command.ts";
import { folders } from "./io/settings.ts";

const usage = `Usage: npm run bench -- N

Makes N abstracts, for instance 1000, builds a site from them in a scratch folder, and prints times, memory and sizes.`;

export const run = command(usage, {}, async ({ positionals: [number, ...more] }, env, io) => {
  const count = Number(number);
  if (!Number.isInteger(count) || count < 1 || more.length > 0) throw wrongUse("Expected the number of abstracts");
  const { content, build } = folders(env, io.cwd);
  const scratch = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  const inScratch = (name: string) => join(scratch, name);
  const places = { content: inScratch("content"), generated: inScratch("generated"), out: inScratch("dist"), cache: inScratch("cache"), build }; // prettier-ignore
  try {
    writeContent(content, places.content, count);
    const memory = watchMemory();
    const start = performance.now();
    if (!(await buildSite(places, env, io))) return exitCodes.problems;
    const seconds = (performance.now() - start) / 1000;
    for (const [name, value] of [["papers", String(count)], ["total time", `${seconds.toFixed(1)} s`], ...memoryRows(memory.stop()), ...sizeRows(places.out)]) io.stdout(`${name!.padEnd(30)} ${value}`); // prettier-ignore
    return exitCodes.ok;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** The topics and terms of a content folder around made abstracts. */
function writeContent(from: string, to: string, papers: number): void {
  mkdirSync(join(to, "abstracts"), { recursive: true });
  for (const part of ["topics", "terms", facetsFile]) cpSync(join(from, part), join(to, part), { recursive: true });
  const sources = readdirSync(join(from, "abstracts"))
    .sort()
    .map((name) => readFileSync(join(from, "abstracts", name), "utf8"));
  for (const { id, text } of makeAbstracts(sources, papers))
    writeFileSync(join(to, contentFile("abstracts", id)), text);
}

type Row = [name: string, value: string];

function memoryRows({ largest, together }: PeakMemory): Row[] {
  return [
    ["peak memory, largest process", `${Math.round(largest / 1e6)} MB`],
    ["peak memory, all together", `${Math.round(together / 1e6)} MB`],
  ];
}

/** Figures of a built site; those of a paper page are the means of about a hundred. */
function sizeRows(site: string): Row[] {
  const files = listFiles(site);
  const matching = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path));
  const paperPages = matching(/^papers\/[^/]+\/index\.html$/);
  const sample = paperPages.filter((_, index) => index % Math.ceil(paperPages.length / 100) === 0);
  const zipped = sample.map(({ path }) => ({ bytes: gzipSync(readFileSync(join(site, path))).length }));
  const search = matching(/^pagefind\//);
  const first = matching(/^pagefind\/.*(?:pagefind(?:-worker)?\.js$|wasm\.en|pf_meta$|entry\.json$)/);
  return [
    ["HTML pages", String(matching(/\.html$/).length)],
    ["files", String(files.length)],
    ["size of the site", `${(sum(files) / 1e6).toFixed(1)} MB`],
    ["paper page, HTML", `${Math.round(sum(sample) / sample.length)} B, gzip ${Math.round(sum(zipped) / sample.length)} B`], // prettier-ignore
    ["search index", `${(sum(search) / 1e6).toFixed(1)} MB in ${search.length} files`],
    ["search, loaded to begin", `${(sum(first) / 1e3).toFixed(0)} kB before transfer compression`],
  ];
}

function sum(files: { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), bytes: statSync(path).size }));
}

if (import.meta.main) await runAsProcess(run);
