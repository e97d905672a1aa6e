import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAbstracts } from "../../scripts/build/make-abstracts.ts";
import { fixtureAtlas } from "./atlas.ts";
import { endless } from "./patience.ts";
import { validAbstract, writeFiles } from "./scratch.ts";
import { type Tree, treeOf } from "./tree.ts";

/** A command about to change something, in a folder that can be set up again and again. */
export interface Scene {
  /** The command line, from the project's folder. */
  args: string[];
  env: Record<string, string>;
  /** Everything that the command may touch. */
  folder: string;
  /** What is there before the command, and after it when nothing disturbs it. */
  before: Tree;
  after: Tree;
  /** How long it takes undisturbed, in milliseconds. */
  duration: number;
  /** Puts everything as it is before the command, or after it. */
  reset(to?: "before" | "after"): void;
}

type Plan = Pick<Scene, "args" | "env"> & {
  /** Makes what is there before the command. */
  prepare(stage: string): void;
};

/** Sets a scene in a folder: runs the command once undisturbed and keeps both trees. */
export function setScene(root: string, plan: (stage: string) => Plan): Scene {
  const folder = join(root, "stage");
  const { args, env, prepare } = plan(folder);
  mkdirSync(folder, { recursive: true });
  prepare(folder);
  cpSync(folder, join(root, "before"), { recursive: true });
  const before = treeOf(folder);
  const start = performance.now();
  const run = runCommand(args, env);
  const duration = performance.now() - start;
  if (run.status !== 0) throw new Error(`The undisturbed run failed:\n${run.stdout}${run.stderr}`);
  cpSync(folder, join(root, "after"), { recursive: true });
  const reset: Scene["reset"] = (to = "before") => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, to), folder, { recursive: true });
  };
  return { args, env, folder, before, after: treeOf(folder), duration, reset };
}

/** Runs a command of the project to its end. */
export function runCommand(args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, {
    ...endless,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
}

/** `npm run import -- --update`: some papers are there already, one of them edited. */
export function importScene(papers: number): (stage: string) => Plan {
  return (stage) => {
    const args = ["scripts/import.ts", join(stage, "listing.txt"), "--into", join(stage, "into"), "--update"];
    const prepare = () => {
      const lines = readFileSync("tests/fixtures/listings/scraped-page.txt", "utf8").split("\n");
      writeFileSync(join(stage, "listing.txt"), lines.slice(0, 2 + Math.ceil(papers / 3) * 2).join("\n"));
      runCommand(args, {});
      const [first] = readdirSync(join(stage, "into"));
      const path = join(stage, "into", first!);
      writeFileSync(path, readFileSync(path, "utf8").replace(/\n---\n\n\w+/, "\n---\n\nEdited"));
      writeFileSync(join(stage, "listing.txt"), lines.slice(0, 2 + papers * 2).join("\n"));
    };
    return { args, env: {}, prepare };
  };
}

/** `npm run new -- --bibtex`, beside other papers. */
export function newScene(stage: string): Plan {
  const bibtex = "@misc{a, title={A New Paper}, eprint={1703.05175}, author={Snell, Jake}}";
  return {
    args: ["scripts/new.ts", "--bibtex", join(stage, "a.bib")],
    env: { ATLAS_CONTENT: join(stage, "content") },
    prepare: () => writeFiles(stage, { "a.bib": bibtex, "content/abstracts/other.md": `---\ntitle: Other\n---\n\n${validAbstract}\n` }), // prettier-ignore
  };
}

/** `npm run check -- --fix` on papers that each have something to repair. */
export function fixScene(papers: number): (stage: string) => Plan {
  return (stage) => ({
    args: ["scripts/check.ts", "--fix"],
    env: { ATLAS_CONTENT: join(stage, "content") },
    prepare: () => someContent(join(stage, "content"), papers, (text) => `${text.trimEnd()} It is 5\\% better.\n`),
  });
}

/** `npm run pages` after content has changed. */
export function pagesScene(papers: number): (stage: string) => Plan {
  return (stage) => ({ ...changedContent(stage, papers, ["scripts/pages.ts"]), args: ["scripts/pages.ts"] });
}

/** `npm run build` after content has changed. */
export function buildScene(papers: number): (stage: string) => Plan {
  return (stage) => ({ ...changedContent(stage, papers, ["scripts/build.ts"]), args: ["scripts/build.ts"] });
}

/** Runs a command on some papers; then one is changed, one removed and one added. */
function changedContent(stage: string, papers: number, args: string[]): Pick<Plan, "env" | "prepare"> {
  const content = join(stage, "content");
  const env = {
    ATLAS_CONTENT: content,
    ATLAS_GENERATED: join(stage, "pages"),
    ATLAS_OUT: join(stage, "site"),
    ATLAS_CACHE: join(stage, "cache"),
  };
  const prepare = () => {
    someContent(content, papers);
    const run = runCommand(args, env);
    if (run.status !== 0) throw new Error(`The first run failed:\n${run.stdout}${run.stderr}`);
    const [changed, removed] = readdirSync(join(content, "abstracts")).map((name) => join(content, "abstracts", name));
    writeFileSync(changed!, `${readFileSync(changed!, "utf8").trimEnd()} And more.\n`);
    rmSync(removed!);
    writeFiles(content, { "abstracts/added.md": `---\ntitle: Added\n---\n\n${validAbstract}\n` });
  };
  return { env, prepare };
}

/** Papers of the fixture atlas, or made out of them where it has too few, with its topics and terms. */
export function someContent(to: string, papers: number, change = (text: string) => text): void {
  cpSync(fixtureAtlas, to, { recursive: true });
  const folder = join(to, "abstracts");
  const given = readdirSync(folder).map((name) => ({
    id: name.replace(/\.md$/, ""),
    text: readFileSync(join(folder, name), "utf8"),
  }));
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const made =
    papers <= given.length
      ? given
      : makeAbstracts(
          given.map(({ text }) => text),
          papers,
        );
  for (const { id, text } of [...made].slice(0, papers)) writeFileSync(join(folder, `${id}.md`), change(text));
}
