import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recoverSite } from "../../scripts/build/recover-site.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { buildScene, runCommand, setScene } from "../support/scenes.ts";
import { scratchFolder } from "../support/scratch.ts";
import { treeOf } from "../support/tree.ts";

ownBuildDir();

test("a site whose build died between the two renames of its swap is served", async () => {
  const folder = scratchFolder({ "site.previous/index.html": "the last good site", "site.next/index.html": "new" });
  const server = spawn(process.execPath, ["scripts/serve.ts"], {
    env: { ...process.env, ATLAS_OUT: join(folder, "site"), PORT: "0", BASE_PATH: "/" },
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  const url = /http:\S+/.exec(String(said))![0];
  expect(await (await fetch(url)).text()).toBe("the last good site");
});

test("where no site is, none is made up", async () => {
  const folder = scratchFolder({ "site.next/index.html": "half" });
  await recoverSite(join(folder, "site"));
  expect(Object.keys(treeOf(folder))).toEqual(["site.next/", "site.next/index.html"]);
  const { status, stderr } = runCommand(["scripts/serve.ts"], { ATLAS_OUT: join(folder, "site") });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/There is no site in .* yet\. Run "npm run build" first\./),
  ]);
});

test("two builds at once do each other and the site no harm", async () => {
  const scene = setScene(scratchFolder({}), buildScene(4));
  scene.reset();
  const build = () => spawn(process.execPath, scene.args, { env: { ...process.env, NODE_ENV: "production", ...scene.env } }); // prettier-ignore
  const ends = await Promise.all([build(), build()].map((child) => once(child, "close")));
  expect(ends).toEqual([[0, null], [0, null]]); // prettier-ignore
  expect(treeOf(scene.folder)).toEqual(scene.after);
});
