import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run as runChanges } from "../../scripts/changes.ts";
import { run as runLinks } from "../../scripts/links.ts";
import { oldPapers, oldTopics } from "../support/old-ids.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";

const changes = (before: string, after: string) => runInProcess(runChanges, ["--before", before, "--after", after]);
const [first, atlas] = [sites.first.out, sites.atlas.out];

test("two builds of the same content differ in nothing", async () => {
  const { code, out } = await changes(first, sites.second.out);
  expect(out).toMatch(/^No address is lost\. Papers, topics and pages are unchanged\.\n/);
  expect(out.match(/ same$/gm)).toHaveLength(7);
  expect(code).toBe(0);
});

test("one paper more, below a base path, is a paper added and nothing removed", async () => {
  const { code, out } = await changes(first, atlas);
  expect(out).toMatch(/^No address is lost\. 1 paper added(?:, \d+ other pages? added)?\.\n/);
  expect(out).toMatch(/\nPapers added: 1\n {2}- a-paper-that-moved: “A paper that moved/);
  expect(code).toBe(0);
});

test("the addresses of a removed paper, and of the old ids of topics, are lost", async () => {
  const { code, out } = await changes(atlas, first);
  const count = 1 + Object.values({ ...oldPapers, ...oldTopics }).flat().length;
  expect(out).toMatch(new RegExp(`^${count} addresses are lost\\. 1 paper removed`));
  expect(out).toContain("\n  - /papers/its-old-address/ no longer leads to a page.");
  expect(out).toContain("or add “formerly: [model-tuning]” to the file of the topic that replaces it.");
  expect(code).toBe(1);
});

test.each([first, atlas])("every link and anchor of %s leads somewhere", async (site) => {
  const { code, out } = await runInProcess(runLinks, [site]);
  expect(out).toMatch(/^0 broken links in \d+ pages\n$/);
  expect(code).toBe(0);
});

test("a page removed from a real site is an address lost, and the links to it are broken", async () => {
  const folder = scratchFolder({});
  cpSync(first, folder, { recursive: true });
  rmSync(join(folder, "topics/fine-tuning/index.html"));
  expect((await changes(first, folder)).out).toMatch(/^1 address is lost\./);
  const { code, out } = await runInProcess(runLinks, [folder]);
  expect(out).toMatch(/^topics\/index\.html: \/topics\/fine-tuning\/ \(no such page or file\)$/m);
  expect(code).toBe(1);
});
