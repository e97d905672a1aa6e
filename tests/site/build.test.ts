import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { runCommand } from "../support/scenes.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";

ownBuildDir();

const files = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path): [string, string] => [path.slice(folder.length), readFileSync(path, "base64")]),
  );

describe("the build", () => {
  test("gives the same bytes twice", () => {
    const [first, second] = [files(sites.first.out), files(sites.second.out)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([path, bytes]) => second.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  });

  test("leaves the last good site as it was when content has an error", () => {
    const scratch = mkdtempSync(join(tmpdir(), "atlas-test-"));
    try {
      cpSync("content", join(scratch, "content"), { recursive: true });
      cpSync(sites.first.out, join(scratch, "dist"), { recursive: true });
      writeFileSync(join(scratch, "content/abstracts/broken.md"), "---\ntitle: Broken\nautors: [A]\n---\n\nText.\n");
      const before = files(join(scratch, "dist"));
      const run = spawnSync(process.execPath, ["scripts/build.ts"], {
        encoding: "utf8",
        env: {
          ...process.env,
          ATLAS_CONTENT: join(scratch, "content"),
          ATLAS_OUT: join(scratch, "dist"),
          ATLAS_GENERATED: join(scratch, "generated"),
          ATLAS_CACHE: join(scratch, "cache"),
        },
      });
      expect(run.status).toBe(1);
      expect(run.stdout + run.stderr).toMatch(/broken\.md:3:1 unknown-key .*`autors`.*`authors`/);
      expect(files(join(scratch, "dist"))).toEqual(before);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });

  test("makes a site of content that has no paper yet", () => {
    const scratch = scratchFolder({ "content/facets.yaml": readFileSync("content/facets.yaml", "utf8") });
    const places = { content: "ATLAS_CONTENT", dist: "ATLAS_OUT", generated: "ATLAS_GENERATED", cache: "ATLAS_CACHE" };
    const own = Object.entries(places).map(([folder, name]) => [name, join(scratch, folder)]);
    const { status, stderr } = runCommand(["scripts/build.ts"], Object.fromEntries(own) as Record<string, string>);
    expect([status, stderr]).toEqual([0, ""]);
    expect(readFileSync(join(scratch, "dist/papers/index.html"), "utf8")).toContain("data-page");
  }); // prettier-ignore

  test("names no folder of this machine in what it publishes", () => {
    const texts = [...files(sites.atlas.out)].filter(([path]) => /\.(?:html|json|xml|txt|md|js)$/.test(path));
    expect(
      texts.filter(([, bytes]) => Buffer.from(bytes, "base64").includes(process.cwd())).map(([path]) => path),
    ).toEqual([]);
  });
});
