import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { oldPapers, oldTopics } from "./old-ids.ts";
import { sites } from "./sites.ts";

/** Builds the sites that the tests of this folder read, two at a time. A build that fails fails them all. */
export default async function buildSites(): Promise<void> {
  for (const { out, generated } of Object.values(sites))
    for (const folder of [out, generated]) rmSync(folder, { recursive: true, force: true });
  rmSync(sites.atlas.content, { recursive: true, force: true });
  cpSync("content", sites.atlas.content, { recursive: true });
  writeFileSync(`${sites.atlas.content}/abstracts/a-paper-that-moved.md`, movedPaper);
  for (const [id, old] of Object.entries(oldTopics)) nameOldIds(`${sites.atlas.content}/topics/${id}.md`, old);
  const ends = await Promise.allSettled([
    inBuildDir("one", async (run) => {
      await run("tests/support/build-attacked-site.ts", {});
      await run("scripts/build.ts", places(sites.first));
    }),
    inBuildDir("two", async (run) => {
      await run("scripts/build.ts", places(sites.second));
      await run("scripts/build.ts", {
        ...places(sites.atlas),
        ATLAS_CONTENT: sites.atlas.content,
        BASE_PATH: "/atlas",
        SITE_URL: "https://example.org",
        REPO_URL: "https://example.org/repo",
      });
    }),
  ]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

const places = ({ out, generated }: { out: string; generated: string }) => ({ ATLAS_OUT: out, ATLAS_GENERATED: generated }); // prettier-ignore

type Run = (script: string, env: Record<string, string>) => Promise<void>;

/** Gives builds that follow each other a place of their own to work in, and to keep what they can use again. */
async function inBuildDir(name: string, work: (run: Run) => Promise<void>): Promise<void> {
  const buildDir = resolve(".build", `test-sites-${name}`);
  try {
    const own = { ATLAS_BUILD_DIR: buildDir, ATLAS_CACHE: `${buildDir}/cache` };
    await work((script, env) => runScript(script, { ...env, ...own }));
  } finally {
    rmSync(buildDir, { recursive: true, force: true });
  }
}

async function runScript(script: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [script], { env: { ...process.env, NODE_ENV: "production", ...env } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} failed (${env["ATLAS_OUT"] ?? ""}):\n${said.join("")}`);
}

function nameOldIds(file: string, old: string[]): void {
  writeFileSync(file, readFileSync(file, "utf8").replace("---\n", `---\nformerly: [${old.join(", ")}]\n`));
}

/** Holds what a page must show as text: markup and MDX in code, a formula; and ids that it was once published under. */
const movedPaper = `---
title: "A paper that moved & its \\"quotes\\" *in italics* with $x^2$"
published: 2019
formerly: [${oldPapers["a-paper-that-moved"].join(", ")}]
---

Code such as \`{process.exit(1)}\` and \`<script>globalThis.attacked = true</script>\` is text here, and so is \`<img src=x onerror="globalThis.attacked = true">\`.
The rate is $\\sqrt{n}$ for transfer learning, as five authors & one "quoted" editor -- so to speak -- found it.
`;
