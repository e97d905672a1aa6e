import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as check } from "../../scripts/check.ts";
import { run as importListing } from "../../scripts/import.ts";
import { run as newPaper } from "../../scripts/new.ts";
import { run as pages } from "../../scripts/pages.ts";
import { prepareTarget, swapFolder } from "../../scripts/build/swap-folder.ts";
import type { Run } from "../../scripts/io/command.ts";
import { killedAt, onFullDisk } from "../support/failing-disk.ts";
import { runInProcess } from "../support/run-command.ts";
import { paperText, scratchFolder, validAbstract, writeFiles } from "../support/scratch.ts";
import { type Tree, treeOf } from "../support/tree.ts";

const other = "Something else is said here, in words that no other paper has, and at a length that is quite enough.";
const papers = {
  "atlas/abstracts/first-title.md": paperText("title: First Title", `${other} It is \\textbf{5} better.`),
  "atlas/abstracts/other.md": paperText("title: Another title", `${validAbstract} It is \\textbf{7} better.`),
};
const listing = `First Title\n${other}\nSecond Title\n${validAbstract}\n`;
const bibtex = "@misc{a, title={A New Paper}, eprint={1703.05175}, author={Snell, Jake}}";

/** Commands that write, each in a folder where it has something to change. */
const scenes: [name: string, run: Run, args: string[], files: Record<string, string>][] = [
  ["import", importListing, ["listing.txt", "--update"], { ...papers, "listing.txt": listing }],
  ["new", newPaper, ["a.bib"], { ...papers, "a.bib": bibtex }],
  ["check --fix", check, ["--fix"], papers],
  ["pages", pages, [], { "atlas/abstracts/a.md": paperText(), "pages/papers/a.mdx": "old", "pages/papers/b.mdx": "stale" }], // prettier-ignore
];

const env = { ATLAS_CONTENT: "atlas", ATLAS_GENERATED: "pages", ATLAS_BUILD_DIR: "build" };

/** What of a folder is neither as it was before nor as it is after, and what is missing. Temporary files do not count. */
function broken(now: Tree, before: Tree, after: Tree): string[] {
  const torn = Object.keys(now).filter((path) => ![before[path], after[path]].includes(now[path]!));
  const gone = Object.keys(before).filter((path) => path in after && !(path in now));
  return [...torn, ...gone].filter((path) => !path.endsWith(".tmp"));
}

describe.each(scenes)("%s", (_, run, args, files) => {
  const inScratch = () => {
    const folder = scratchFolder(files);
    return { folder, run: () => runInProcess(run, args, env, folder) };
  };

  test("killed at any step: every file is the old or the new one, and the next run completes", async () => {
    const undisturbed = inScratch();
    const before = treeOf(undisturbed.folder);
    await undisturbed.run();
    const after = treeOf(undisturbed.folder);
    expect(after).not.toEqual(before);
    let step = 0;
    for (let died = true; died;) {
      const scene = inScratch();
      died = await killedAt(++step, scene.run);
      expect(broken(treeOf(scene.folder), before, after), `step ${step}`).toEqual([]);
      await scene.run();
      expect(treeOf(scene.folder), `step ${step}`).toEqual(after);
    }
    expect(step).toBeGreaterThan(4);
  });

  test("on a full disk: it says so, and every file is the old or the new one", async () => {
    const undisturbed = inScratch();
    const before = treeOf(undisturbed.folder);
    await undisturbed.run();
    const after = treeOf(undisturbed.folder);
    const scene = inScratch();
    const { code, err } = await onFullDisk(scene.run);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^Cannot write \S+: no space left on device \(ENOSPC\)\n$/) }); // prettier-ignore
    expect(broken(treeOf(scene.folder), before, after)).toEqual([]);
    expect(Object.keys(treeOf(scene.folder)).filter((path) => path.endsWith(".tmp"))).toEqual([]);
    await scene.run();
    expect(treeOf(scene.folder)).toEqual(after);
  });
});

describe("the swap of a finished site", () => {
  const files = (name: string, text: string) => ({ [`${name}/index.html`]: text, [`${name}/papers/${text}.html`]: text, [`${name}/llms.txt`]: "", [`${name}/api/x`]: "", [`${name}/pagefind/x`]: "" }); // prettier-ignore
  const inScratch = (old: Record<string, string>) => {
    const folder = scratchFolder({ ...old, ...files("made/new", "new") });
    const swap = () => {
      prepareTarget(join(folder, "out/site"));
      swapFolder(join(folder, "made/new"), join(folder, "out/site"));
    };
    return { folder, swap };
  };
  const siteIn = (folder: string) => treeOf(join(folder, "out/site"));

  test.each([
    ["on one disk, over an old site", files("out/site", "old"), false],
    ["on one disk, where no site was", {}, false],
    ["from another disk, over an old site", files("out/site", "old"), true],
    ["from another disk, where no site was", {}, true],
  ])(
    "%s, killed at any step: the site is the old or the new one, and the next completes",
    async (_, old, acrossDisks) => {
      const expected = inScratch(old);
      const before = siteIn(expected.folder);
      expected.swap();
      const after = siteIn(expected.folder);
      let step = 0;
      for (let died = true; died;) {
        const { folder, swap } = inScratch(old);
        died = await killedAt(++step, swap, { acrossDisks });
        prepareTarget(join(folder, "out/site"));
        expect([before, after], `step ${step}`).toContainEqual(siteIn(folder));
        writeFiles(folder, files("made/new", "new"));
        swap();
        expect(treeOf(join(folder, "out")), `step ${step}`).toEqual(treeOf(join(expected.folder, "out")));
      }
      expect(step).toBeGreaterThan(5);
    },
  );
});
