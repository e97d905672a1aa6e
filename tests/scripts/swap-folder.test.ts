import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as serve } from "../../scripts/serve.ts";
import { prepareTarget, recover, swapFolder } from "../../scripts/build/swap-folder.ts";
import { commandIo, runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";
import { treeOf, treeWith } from "../support/tree.ts";

const known = { "llms.txt": "", "api/x": "", "pagefind/x": "" };
const old = { ...known, "index.html": "old", "papers/a/index.html": "old a", "papers/b/index.html": "old b" };
const fresh = { ...known, "index.html": "new", "papers/a/index.html": "new a", "papers/c/index.html": "new c" };

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
    prepareTarget(join(folder, "site"));
    expect(treeOf(folder)).toEqual(treeWith(site(expected)));
  });

  test.each([
    ["only the old site", before(old)],
    ["only half a copy", coming({ "index.html": "ne" })],
    ["both", { ...before(old), ...coming(fresh) }],
    ["all three", { ...site(fresh), ...before(old), ...coming(fresh) }],
  ])("%s: the next swap completes", (_, found) => {
    const folder = scratchFolder({ ...found, ...below("made", fresh) });
    prepareTarget(join(folder, "site"));
    swapFolder(join(folder, "made"), join(folder, "site"));
    expect(treeOf(folder)).toEqual(treeWith(site(fresh)));
  });
});

test("a swap that fails leaves the old site in its place and nothing beside it", () => {
  const folder = scratchFolder(site(old));
  expect(() => swapFolder(join(folder, "not-there"), join(folder, "site"))).toThrow(/^Cannot write .*site$/);
  expect(treeOf(folder)).toEqual(treeWith(site(old)));
});

test("a folder with files of somebody else is not replaced", () => {
  const folder = scratchFolder({ "site/thesis.tex": "x" });
  expect(() => prepareTarget(join(folder, "site"))).toThrow(/site holds files that no build made/);
  expect(treeOf(folder)).toEqual(treeWith({ "site/thesis.tex": "x" }));
});

test("a folder that cannot be written to is reported before a build begins", () => {
  const folder = scratchFolder({ file: "x" });
  expect(() => prepareTarget(join(folder, "file/site"))).toThrow(/^Cannot write .*site$/);
});

describe("npm run serve", () => {
  test("serves the site of a build that died between the two renames of its swap, until it is stopped", async () => {
    const folder = scratchFolder({ "dist.previous/index.html": "the last good site", "dist.next/index.html": "new" });
    const stop = new AbortController();
    const { io, printed } = commandIo(folder, stop.signal);
    const ended = serve([], { PORT: "0", ATLAS_BUILD_DIR: "build" }, io);
    await expect.poll(() => printed.out).toMatch(/http:/);
    const url = /http:\S+/.exec(printed.out)![0];
    expect(await (await fetch(url)).text()).toBe("the last good site");
    stop.abort();
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test("says so when there is no site, and makes none up", async () => {
    const folder = scratchFolder({ "dist.next/index.html": "half" });
    expect(await runInProcess(serve, [], { ATLAS_BUILD_DIR: "build" }, folder)).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no site in .* yet\. Run "npm run build" first\.\n$/) }); // prettier-ignore
    expect(treeOf(join(folder, "dist.next"))).toEqual(treeWith({ "index.html": "half" }));
  });
});
