import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run as runChanges } from "../../scripts/changes.ts";
import { run as runLinks } from "../../scripts/links.ts";
import { siteRows } from "../support/built-site.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";

const site = sites.fixture;
const gone = "drones-over-streams-without-a-date";

const changes = (before: string, after: string) => runInProcess(runChanges, ["--before", before, "--after", after]);

/** A copy of the built site without one of its papers. */
function siteWithoutPaper(): string {
  const folder = scratchFolder({});
  cpSync(site.out, folder, { recursive: true });
  rmSync(join(folder, "papers", gone), { recursive: true });
  const rows = siteRows(site).filter(({ id }) => id !== gone);
  writeFileSync(join(folder, "api/papers.json"), JSON.stringify(rows));
  return folder;
}

test("a site does not differ from itself", async () => {
  const { code, out } = await changes(site.out, site.out);
  expect(out).toMatch(/^No address is lost\. Papers, topics and pages are unchanged\.\n/);
  expect(code).toBe(0);
});

test("a removed paper loses its address and breaks the links to it; an added one breaks nothing", async () => {
  const without = siteWithoutPaper();
  const lost = await changes(site.out, without);
  expect(lost.out).toMatch(/^1 address is lost\. 1 paper removed\.\n/);
  expect(lost.out).toContain(`/papers/${gone}/ no longer leads to a page.`);
  expect(lost.code).toBe(1);
  const links = await runInProcess(runLinks, [without]);
  expect(links.out).toMatch(
    new RegExp(`^papers/index\\.html: /atlas/papers/${gone}/ \\(no such page or file\\)$`, "m"),
  );
  expect(links.code).toBe(1);
  const added = await changes(without, site.out);
  expect(added.out).toMatch(/^No address is lost\. 1 paper added\.\n/);
  expect(added.code).toBe(0);
});

test("every link and anchor of the site leads somewhere", async () => {
  const { code, out } = await runInProcess(runLinks, [site.out]);
  expect(out).toMatch(/^0 broken links in \d+ pages\n$/);
  expect(code).toBe(0);
});
