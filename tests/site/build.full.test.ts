import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureAtlas } from "../support/atlas.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { runCommand } from "../support/scenes.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";
import { treeOf } from "../support/tree.ts";

ownBuildDir();

test("the same content gives the same bytes twice", () => {
  expect(treeOf(sites.again.out)).toEqual(treeOf(sites.fixture.out));
});

test("content that has no paper yet gives a site", () => {
  const facets = readFileSync(join(fixtureAtlas, "facets.yaml"), "utf8");
  const scratch = scratchFolder({ "content/facets.yaml": facets });
  const { status, stderr } = runCommand(["scripts/build.ts"], {
    ATLAS_CONTENT: join(scratch, "content"),
    ATLAS_OUT: join(scratch, "dist"),
    ATLAS_GENERATED: join(scratch, "generated"),
    ATLAS_CACHE: join(scratch, "cache"),
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(join(scratch, "dist/papers/index.html"), "utf8")).toContain("data-page");
});
