import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../support/scratch.ts";
import { oldPapers, oldTopics } from "../support/old-ids.ts";
import { sites } from "../support/sites.ts";

const changes = (before: string, after: string) =>
  spawnSync(process.execPath, ["scripts/changes.ts", "--before", before, "--after", after], { encoding: "utf8" });
const [first, atlas] = [sites.first.out, sites.atlas.out];

test("two builds of the same content differ in nothing, and every link and anchor leads somewhere", () => {
  const { status, stdout } = changes(first, sites.second.out);
  expect(stdout).toMatch(/^No address is lost, no link is broken\. Papers and topics are as before\.\n/);
  expect(stdout.match(/ same$/gm)).toHaveLength(8);
  expect(status).toBe(0);
});

test("a paper more, below a sub-path, is a paper added and nothing else", () => {
  const { status, stdout } = changes(first, atlas);
  expect(stdout).toMatch(/^No address is lost, no link is broken\. 1 paper added\.\n/);
  expect(stdout).toMatch(/\nPapers added: 1\n {2}- a-paper-that-moved: “A paper that moved/);
  expect(status).toBe(0);
});

test("that paper gone again, and the old ids of topics: their addresses are lost", () => {
  const { status, stdout } = changes(atlas, first);
  const count = 1 + Object.values({ ...oldPapers, ...oldTopics }).flat().length;
  expect(stdout).toMatch(new RegExp(`^${count} addresses are lost, no link is broken\\. 1 paper removed\\.\n`));
  expect(stdout).toContain("\n  - /papers/its-old-address/ answered before");
  expect(stdout).toContain("or write “formerly: [model-tuning]” in the file of the topic that takes its place.");
  expect(status).toBe(1);
});

test("a page gone from a real site is an address lost, and the links to it lead nowhere", () => {
  const folder = scratchFolder({});
  cpSync(first, folder, { recursive: true });
  rmSync(join(folder, "topics/fine-tuning/index.html"));
  const { status, stdout } = changes(first, folder);
  expect(stdout).toMatch(/^1 address is lost, \d+ links? leads? nowhere\./);
  expect(stdout).toMatch(/\n {2}- \/topics\/fine-tuning\/: there is no such page or file\. On .* and \d+ more\n/);
  expect(status).toBe(1);
});
