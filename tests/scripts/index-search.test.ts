import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { indexSearch } from "../../scripts/build/index-search.ts";
import { processLimit } from "../support/timeouts.ts";
import { scratchFolder } from "../support/scratch.ts";
import { treeOf } from "../support/tree.ts";

const page = (words: string) =>
  `<html lang="en"><body><main data-pagefind-body><h1>${words}</h1><p>About transfer.</p></main></body></html>`;
const pages = Object.fromEntries(
  ["alpha", "beta", "gamma", "delta"].map((name) => [`papers/${name}/index.html`, page(name)]),
);

test("the index is the same whatever the order of files on the disk", async () => {
  const [one, other] = [pages, Object.fromEntries(Object.entries(pages).reverse())].map(scratchFolder);
  expect(await indexSearch(one!)).toBe(4);
  expect(await indexSearch(other!)).toBe(4);
  expect(treeOf(other!)).toEqual(treeOf(one!));
  expect(readdirSync(join(one!, "pagefind"))).toContain("pagefind-entry.json");
});

test("a page that only leads to another is not in the index", async () => {
  const folder = scratchFolder({ ...pages, "papers/old/index.html": "<html><body><main>This page has moved.</main>" });
  expect(await indexSearch(folder)).toBe(4);
});

test("an indexer that dies is an error, not a wait without end", () => {
  const folder = scratchFolder({ ...pages, "dies.sh": "#!/bin/sh\nexit 7\n" });
  spawnSync("chmod", ["+x", join(folder, "dies.sh")]);
  const script = `
    import { indexSearch } from "./scripts/build/index-search.ts";
    await indexSearch(${JSON.stringify(folder)});
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    ...processLimit,
    encoding: "utf8",
    env: { ...process.env, PAGEFIND_EXTENDED_BINARY_PATH: join(folder, "dies.sh") },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/Pagefind ended before its index was made|Pagefind backend closed/);
});
