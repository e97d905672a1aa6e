import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { processLimit } from "../support/timeouts.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";
import { treeOf } from "../support/tree.ts";

const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";

const build = ownBuildDir();
mkdirSync(build, { recursive: true });

test("a build that is killed or finds the disk full leaves the last good site, and the next one completes", async () => {
  const folder = scratchFolder({ "content/abstracts/a.md": paperText() });
  const places = { ATLAS_CONTENT: "content", ATLAS_GENERATED: "pages", ATLAS_OUT: "site", ATLAS_CACHE: "cache" };
  const own = Object.entries(places).map(([name, place]) => [name, join(folder, place)]);
  const env = { ...process.env, NODE_ENV: "production", ATLAS_BUILD_DIR: build, ...Object.fromEntries(own) };
  const run = (limits = "") =>
    spawnSync("sh", ["-c", `${limits} exec "$0" scripts/build.ts`, process.execPath], { ...processLimit, encoding: "utf8", env }); // prettier-ignore
  const site = () => treeOf(join(folder, "site"));
  const left = () => readdirSync(build).filter((name) => name.startsWith("site-"));

  expect(run()).toMatchObject({ status: 0, stderr: "" });
  const before = site();
  writeFileSync(join(folder, "content/abstracts/b.md"), paperText("title: Another paper", other));

  // Killed while Astro writes: its output closes only when all that it has started has ended, too.
  const child = spawn(process.execPath, ["scripts/build.ts"], { env });
  const closed = once(child, "close");
  await expect.poll(() => left().some((name) => readdirSync(join(build, name)).length > 0)).toBe(true);
  child.kill("SIGKILL");
  await closed;
  expect(site()).toEqual(before);
  expect(left()).toHaveLength(1);

  const { status, stderr } = run("trap '' XFSZ; ulimit -f 8;");
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/EFBIG|file too large/i) });
  expect(site()).toEqual(before);
  expect(left()).toEqual([]);

  expect(run()).toMatchObject({ status: 0, stderr: "" });
  expect(Object.keys(site())).toContain("papers/b/index.html");
  expect(readdirSync(folder).sort()).toEqual(["cache", "content", "pages", "site"]);
});
