import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../support/atlas.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { runCommand } from "../support/scenes.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";
import { treeOf } from "../support/tree.ts";

ownBuildDir();

describe("the build", () => {
  test("leaves the last good site as it was when content has an error", () => {
    const scratch = scratchFolder({});
    cpSync(fixtureAtlas, join(scratch, "content"), { recursive: true });
    cpSync(sites.fixture.out, join(scratch, "dist"), { recursive: true });
    writeFileSync(join(scratch, "content/abstracts/broken.md"), "---\ntitle: Broken\nautors: [A]\n---\n\nText.\n");
    const { status, stdout, stderr } = runCommand(["scripts/build.ts"], {
      ATLAS_CONTENT: join(scratch, "content"),
      ATLAS_OUT: join(scratch, "dist"),
      ATLAS_GENERATED: join(scratch, "generated"),
      ATLAS_CACHE: join(scratch, "cache"),
    });
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/broken\.md:3:1 unknown-key .*"autors".*"authors"/);
    expect(treeOf(join(scratch, "dist"))).toEqual(treeOf(sites.fixture.out));
  });

  test("names no folder of this machine in what it publishes", () => {
    const { out } = sites.fixture;
    const texts = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:html|json|xml|txt|md|js)$/.test(path)); // prettier-ignore
    expect(texts.filter((path) => readFileSync(join(out, path)).includes(process.cwd()))).toEqual([]);
  });
});
