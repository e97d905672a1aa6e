import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recover, removeHalves, swapFolder } from "../../scripts/build/swap-folder.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { treeOf, treeWith } from "../support/tree.ts";

const old = { "index.html": "old", "papers/a/index.html": "old a", "papers/b/index.html": "old b" };
const fresh = { "index.html": "new", "papers/a/index.html": "new a", "papers/c/index.html": "new c" };

type Files = Record<string, string>;
const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const before = (files: Files) => below("site.previous", files);
const coming = (files: Files) => below("site.next", files);
const site = (files: Files) => below("site", files);

describe("what a build that died leaves", () => {
  test.each([
    ["only the old site, out of its place", before(old), old],
    ["only a new site, which may be half", coming({ "index.html": "new" }), {}],
    ["both, and nothing in the place", { ...before(old), ...coming(fresh) }, old],
    ["the old site and half a copy of the new one", { ...site(old), ...coming({ "index.html": "ne" }) }, old],
    ["the new site and the old one", { ...site(fresh), ...before(old) }, fresh],
    ["the new site and half of the old one", { ...site(fresh), ...coming({ "index.html": "old" }) }, fresh],
    ["all three", { ...site(fresh), ...before(old), ...coming(fresh) }, fresh],
    ["nothing", {}, {}],
  ])("%s: the last whole site is in its place, and nothing lies beside it", (_, found, expected) => {
    const folder = scratchFolder(found);
    recover(join(folder, "site"));
    expect(treeOf(join(folder, "site"))).toEqual(treeWith(expected));
    removeHalves(join(folder, "site"));
    expect(treeOf(folder)).toEqual(treeWith(site(expected)));
  });

  test.each([
    ["only the old site", before(old)],
    ["only half a copy", coming({ "index.html": "ne" })],
    ["both", { ...before(old), ...coming(fresh) }],
    ["all three", { ...site(fresh), ...before(old), ...coming(fresh) }],
  ])("%s: the next swap completes", (_, found) => {
    const folder = scratchFolder({ ...found, ...below("made", fresh) });
    swapFolder(join(folder, "made"), join(folder, "site"));
    expect(treeOf(folder)).toEqual(treeWith(site(fresh)));
  });
});

test("a swap that the disk refuses leaves the old site in its place and nothing beside it", () => {
  const folder = scratchFolder(site(old));
  expect(() => swapFolder(join(folder, "not-there"), join(folder, "site"))).toThrow(/site could not be written/);
  expect(treeOf(folder)).toEqual(treeWith(site(old)));
});

describe.each([
  ["on the same disk", {}],
  ["from another disk", { ATLAS_OTHER_DISK: "1" }],
])("a swap killed at each of its steps, %s", (_, env) => {
  test.each([
    ["over an old site", old],
    ["where no site was", {}],
  ])("%s: the site is the whole old or the whole new one, and the next swap completes", (_, first) => {
    const folder = scratchFolder({});
    const target = join(folder, "sites/site");
    let step = 0;
    for (let died = true; died;) {
      rmSync(join(folder, "sites"), { recursive: true, force: true });
      writeFiles(target, first);
      makeFresh(folder);
      died = !swapInProcess(folder, { ...env, ATLAS_DIE_AT: String(++step) });
      recover(target);
      expect([treeWith(first), treeWith(fresh)], `step ${step}`).toContainEqual(treeOf(target));
      swapFolder(makeFresh(folder), target);
      expect(treeOf(join(folder, "sites")), `step ${step}`).toEqual(treeWith(site(fresh)));
    }
    expect(step).toBeGreaterThan(5);
  });
});

function makeFresh(folder: string): string {
  rmSync(join(folder, "made"), { recursive: true, force: true });
  writeFiles(join(folder, "made"), fresh);
  return join(folder, "made");
}

/** Swaps a finished site in, in a process that may die. @returns whether it ended well. */
function swapInProcess(folder: string, env: Record<string, string>): boolean {
  const script = `
    import { swapFolder } from "./scripts/lib/swap-folder.ts";
    swapFolder(${JSON.stringify(join(folder, "made"))}, ${JSON.stringify(join(folder, "sites/site"))});
  `;
  const args = ["--import", "./tests/support/die-at-step.ts", "--input-type=module", "--eval", script];
  const { status, signal, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (signal !== "SIGKILL" && status !== 0) throw new Error(stderr);
  return status === 0;
}
