import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, onFullDisk, onReadOnly, ways } from "../support/bad-disk.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import {
  buildScene, fixScene, importScene, newScene, pagesScene, runCommand, type Scene, setScene,
} from "../support/scenes.ts"; // prettier-ignore
import { scratchFolder } from "../support/scratch.ts";
import { type Tree, treeOf } from "../support/tree.ts";
import { expectWhole } from "../support/whole.ts";

const buildDir = ownBuildDir();
mkdirSync(buildDir, { recursive: true });

/** One for all tests of the build, since it takes two builds to set. */
let scene: Scene;
const root = mkdtempSync(join(tmpdir(), "atlas-test-"));
beforeAll(() => void (scene = setScene(root, buildScene(4))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const command = ({ args }: Scene) => [process.execPath, ...args];
const codes = { full: "ENOSPC|EFBIG", readOnly: "EROFS|EACCES" };

/** The reason comes first, with the file and what to do, and nothing of our insides is shown. */
function expectReason({ status, stdout, stderr }: Answer, code: string, path: RegExp): void {
  const lines = stderr.trimEnd().split("\n");
  expect(lines[0]).toMatch(
    new RegExp(
      `^\\S*${path.source}\\S*:1: Unexpected failure to write \\((?:${code}), [a-z -]+\\), expected [^.]+\\.$`,
    ),
  );
  expect(lines[1]).toMatch(/^ {4}fix: [A-Z].*, then run the same command again\./);
  expect(lines).toHaveLength(2);
  expect(stdout).not.toMatch(/\n {4}at |Error/);
  expect(status).toBe(1);
}

const commands = [
  ["import", importScene(6), /into\//],
  ["new", newScene, /content\/abstracts\//],
  ["check --fix", fixScene(4), /content\/abstracts\//],
  ["pages", pagesScene(4), /pages/],
] as const;

describe.each(ways)("by %s", (way) => {
  test.each(commands)("%s on a full disk: told, and every file is whole", (_, plan, path) => {
    const scene = setScene(scratchFolder({}), plan);
    scene.reset();
    const answer = onFullDisk(way, scene.folder, command(scene), scene.env);
    expectReason(answer, codes.full, path);
    expectWhole(scene, "on a full disk");
    expect(litter(treeOf(scene.folder))).toEqual([]);
    runCommand(scene.args, scene.env);
    expect(treeOf(scene.folder)).toEqual(scene.after);
  });

  test.each(commands)("%s in a read-only folder: told, and nothing is changed", (_, plan, path) => {
    const scene = setScene(scratchFolder({}), plan);
    scene.reset();
    expectReason(onReadOnly(way, scene.folder, command(scene), scene.env), codes.readOnly, path);
    expect(treeOf(scene.folder)).toEqual(scene.before);
    runCommand(scene.args, scene.env);
    expect(treeOf(scene.folder)).toEqual(scene.after);
  });

  describe("build", () => {
    const site = (tree: Tree) => Object.fromEntries(Object.entries(tree).filter(([path]) => path.startsWith("site/")));

    test("with a full disk under its pages: told, and the last good site stays", () => {
      scene.reset("before");
      expectReason(onFullDisk(way, scene.folder, command(scene), scene.env), codes.full, /pages/);
      expect(site(treeOf(scene.folder))).toEqual(site(scene.before));
    });

    // Astro's bundler is the first to write there; with more room it is the writer of pages.
    test.each([200, 2000])("with a full disk under Astro, %i kB left: told, and the last good site stays", (room) => {
      // The pages are as they have to be, and only Astro has to write.
      scene.reset("after");
      const answer = onFullDisk(way, buildDir, command(scene), scene.env, { room, largest: room / 10 });
      expectReason(answer, codes.full, /\/(?:site-|cache\/)/);
      expect(site(treeOf(scene.folder))).toEqual(site(scene.after));
      expect(readdirSync(buildDir)).toEqual(["lock"]);
    });

    test("with a site on a full disk of its own: told, and the last good site stays", () => {
      scene.reset("after");
      const { sites, env } = siteApart(scene);
      const before = treeOf(sites);
      const answer = way === "limits" ? copiedWithLimit(scene, sites) : onFullDisk(way, sites, command(scene), env, { room: 300 }); // prettier-ignore
      expectReason(answer, codes.full, /sites\/site/);
      expect(treeOf(sites)).toEqual(before);
      expect(readdirSync(buildDir)).toEqual(["lock"]);
    });

    test("in a read-only project: told, and the last good site stays", () => {
      scene.reset("after");
      expectReason(onReadOnly(way, buildDir, command(scene), scene.env), codes.readOnly, /\.build\//);
      expect(treeOf(scene.folder)).toEqual(scene.after);
    });

    test("in a read-only folder of the site: told, and the last good site stays", () => {
      scene.reset("after");
      const { sites, env } = siteApart(scene);
      const before = treeOf(sites);
      expectReason(onReadOnly(way, sites, command(scene), env), codes.readOnly, /sites\/site/);
      expect(treeOf(sites)).toEqual(before);
      expect(readdirSync(buildDir)).toEqual(["lock"]);
    });
  });
});

/** Moves the site of a scene into a folder of its own. */
function siteApart({ folder, env }: Scene): { sites: string; env: Record<string, string> } {
  const sites = join(folder, "sites");
  mkdirSync(sites);
  renameSync(join(folder, "site"), join(sites, "site"));
  return { sites, env: { ...env, ATLAS_OUT: join(sites, "site") } };
}

/** A build under a limit would end before its last step, so this is that step alone, as if from another disk. */
function copiedWithLimit({ folder }: Scene, sites: string): Answer {
  const made = join(folder, "made");
  cpSync(join(sites, "site"), made, { recursive: true });
  const script = `
    import { runCommand } from "./scripts/lib/cli.ts";
    import { swapFolder } from "./scripts/lib/swap-folder.ts";
    await runCommand(() => swapFolder(${JSON.stringify(made)}, ${JSON.stringify(join(sites, "site"))}));
  `;
  const node = [
    process.execPath,
    "--import",
    "./tests/support/die-at-step.ts",
    "--input-type=module",
    "--eval",
    script,
  ];
  return onFullDisk("limits", sites, node, { ATLAS_OTHER_DISK: "1" }, { largest: 4 });
}

function litter(tree: Tree): string[] {
  return Object.keys(tree).filter((path) => path.endsWith(".tmp"));
}
