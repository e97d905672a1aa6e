import { spawnSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteRows } from "../support/built-site.ts";
import { scratchFolder } from "../support/scratch.ts";
import { sites } from "../support/sites.ts";

const site = sites.fixture;
const gone = "drones-over-streams-without-a-date";

const changes = (before: string, after: string) =>
  spawnSync(process.execPath, ["scripts/changes.ts", "--before", before, "--after", after], { encoding: "utf8" });

/** A copy of the built site without one of its papers. */
function siteWithoutPaper(): string {
  const folder = scratchFolder({});
  cpSync(site.out, folder, { recursive: true });
  rmSync(join(folder, "papers", gone), { recursive: true });
  const rows = siteRows(site).filter(({ id }) => id !== gone);
  writeFileSync(join(folder, "api/papers.json"), JSON.stringify(rows));
  return folder;
}

test("a site differs from itself in nothing", () => {
  const { status, stdout } = changes(site.out, site.out);
  expect(stdout).toMatch(/^No address is lost/);
  expect(stdout).toContain("Papers and topics are as before.");
  expect(status).toBe(0);
});

test("a paper that goes takes its address with it, and one that comes is added", () => {
  const without = siteWithoutPaper();
  const lost = changes(site.out, without);
  expect(lost.stdout).toContain("1 paper removed");
  expect(lost.stdout).toContain(`/papers/${gone}/`);
  expect(lost.status).toBe(1);
  const added = changes(without, site.out);
  expect(added.stdout).toMatch(/^No address is lost/);
  expect(added.stdout).toContain("1 paper added");
  expect(added.status).toBe(0);
});
