import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAbstracts } from "../../scripts/build/make-abstracts.ts";
import { fixtureAtlas } from "./atlas.ts";
import { processLimit } from "./timeouts.ts";

/** Runs a command of the project to its end. */
export function runCommand(args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, {
    ...processLimit,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
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
