import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentFile, facetsFile } from "../src/model/paths.ts";
import { buildSite } from "./build/build-site.ts";
import { makeAbstracts } from "./build/make-abstracts.ts";
import { command, exitCodes, runAsProcess, wrongUse } from "./io/command.ts";
import { fileReader, filesIn } from "./io/read-text.ts";
import { folders } from "./io/settings.ts";

const usage = `Usage: npm run bench -- N

Makes N abstracts, for instance 1000, builds a site from them in a scratch folder, and prints times, memory and sizes.`;

export const run = command(usage, {}, async ({ positionals: [number, ...more] }, env, io) => {
  const count = Number(number);
  if (!Number.isInteger(count) || count < 1 || more.length > 0) throw wrongUse("Expected the number of abstracts");
  const { content, build } = folders(env, io.cwd);
  const scratch = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  const at = (name: string) => join(scratch, name);
  const places = { content: at("content"), generated: at("generated"), out: at("dist"), cache: at("cache"), build };
  try {
    writeContent(content, places.content, count);
    const memory = watchMemory();
    const start = performance.now();
    if (!(await buildSite(places, env, io))) return exitCodes.problems;
    const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const rows = { papers: count, "total time": time, ...memory.stop(), ...sizes(places.out) };
    for (const [name, value] of Object.entries(rows)) io.stdout(`${name.padEnd(30)} ${value}`);
    return exitCodes.ok;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** The topics and terms of a content folder around made abstracts. */
function writeContent(from: string, to: string, papers: number): void {
  mkdirSync(join(to, "abstracts"), { recursive: true });
  for (const part of ["topics", "terms", facetsFile].filter((name) => existsSync(join(from, name))))
    cpSync(join(from, part), join(to, part), { recursive: true });
  const abstracts = join(from, "abstracts");
  for (const { id, text } of makeAbstracts(filesIn(abstracts).map(fileReader(abstracts)), papers))
    writeFileSync(join(to, contentFile("abstracts", id)), text);
}

/** Figures of a built site; those of a paper page are the means of about a hundred. */
function sizes(site: string): Record<string, string | number> {
  const files = filesIn(site);
  const matching = (pattern: RegExp) => files.filter((path) => pattern.test(path));
  const bytes = (paths: string[]) => sum(paths.map((path) => statSync(join(site, path)).size));
  const paperPages = matching(/^papers\/[^/]+\/index\.html$/);
  const sample = paperPages.filter((_, index) => index % Math.ceil(paperPages.length / 100) === 0);
  const zipped = sum(sample.map((path) => gzipSync(readFileSync(join(site, path))).length));
  const search = matching(/^pagefind\//);
  const first = matching(/^pagefind\/.*(?:pagefind(?:-worker)?\.js$|wasm\.en|pf_meta$|entry\.json$)/);
  const mean = (total: number) => `${Math.round(total / sample.length)}`;
  return {
    "HTML pages": matching(/\.html$/).length,
    files: files.length,
    "size of the site": megabytes(bytes(files), 1),
    "paper page, HTML": `${mean(bytes(sample))} B, gzip ${mean(zipped)} B`,
    "search index": `${megabytes(bytes(search), 1)} in ${search.length} files`,
    "search, loaded to begin": `${(bytes(first) / 1e3).toFixed(0)} kB before transfer compression`,
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function megabytes(bytes: number, digits: number): string {
  return `${(bytes / 1e6).toFixed(digits)} MB`;
}

/** Often enough to see a stage that lasts a second. */
const lookEveryMs = 100;

/** Follows the resident memory of this process and all that it starts, on Linux; elsewhere only its own. */
function watchMemory(): { stop(): Record<string, string> } {
  let [largest, together] = [0, 0];
  const look = () => {
    const now = process.platform === "linux" ? memoryOfTree(process.pid) : [process.memoryUsage.rss()];
    largest = Math.max(largest, ...now);
    together = Math.max(together, sum(now));
  };
  const timer = setInterval(look, lookEveryMs).unref();
  const stop = () => {
    clearInterval(timer);
    look();
    const [one, all] = [megabytes(largest, 0), megabytes(together, 0)];
    return { "peak memory, largest process": one, "peak memory, all together": all };
  };
  return { stop };
}

function memoryOfTree(root: number): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap(readProcess); // prettier-ignore
  const family = new Set([root]);
  // A process has a higher number than its parent until the numbers wrap, so a few rounds find all of them.
  for (let round = 0; round < 4; round++) for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  return all.filter(({ pid }) => family.has(pid)).map(({ bytes }) => bytes);
}

/** Reads /proc, see proc_pid_status(5). A process that ends while it is read is left out. */
function readProcess(pid: string): { pid: number; parent: number; bytes: number }[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const read = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: read("PPid"), bytes: read("VmRSS") * 1024 }];
  } catch {
    return [];
  }
}

if (import.meta.main) await runAsProcess(run);
