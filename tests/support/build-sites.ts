import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { oldPapers, oldTopics } from "./old-ids.ts";
import { sites } from "./sites.ts";

/** Builds the sites that the tests of this folder read. A build that fails fails them all. */
export default function buildSites(): void {
  for (const { out, generated } of Object.values(sites))
    for (const folder of [out, generated]) rmSync(folder, { recursive: true, force: true });
  rmSync(sites.atlas.content, { recursive: true, force: true });
  cpSync("content", sites.atlas.content, { recursive: true });
  writeFileSync(`${sites.atlas.content}/abstracts/a-paper-that-moved.md`, movedPaper);
  for (const [id, old] of Object.entries(oldTopics)) nameOldIds(`${sites.atlas.content}/topics/${id}.md`, old);
  run("tests/support/build-attacked-site.ts", {});
  build(sites.first, {});
  build(sites.second, {});
  build(sites.atlas, {
    ATLAS_CONTENT: sites.atlas.content,
    BASE_PATH: "/atlas",
    SITE_URL: "https://example.org",
    REPO_URL: "https://example.org/repo",
  });
}

function build({ out, generated }: { out: string; generated: string }, env: Record<string, string>): void {
  run("scripts/build.ts", { ...env, ATLAS_OUT: out, ATLAS_GENERATED: generated });
}

function run(script: string, env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  if (status !== 0) throw new Error(`${script} failed (${env["ATLAS_OUT"] ?? ""}):\n${stdout}${stderr}`);
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
