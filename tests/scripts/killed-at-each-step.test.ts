import { describe, expect, test } from "vitest";
import { longestKilling } from "../support/patience.ts";
import { kills } from "../support/runs.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { fixScene, importScene, newScene, pagesScene, runCommand, setScene } from "../support/scenes.ts";
import { scratchFolder } from "../support/scratch.ts";
import { expectWhole } from "../support/whole.ts";
import { treeOf } from "../support/tree.ts";

ownBuildDir();

/** A long run takes every step, a short one every third. */
const stride = kills > 1 ? 1 : 3;

describe("killed before and in the middle of steps of its work on the disk", () => {
  test.each([
    ["import", importScene(3)],
    ["new", newScene],
    ["check --fix", fixScene(2)],
    ["pages", pagesScene(2)],
  ])(
    "%s: every file is the whole old or the whole new one, and the next run completes",
    { timeout: longestKilling },
    (_, plan) => {
      const scene = setScene(scratchFolder({}), plan);
      let step = 1 - stride;
      for (let died = true; died;) {
        scene.reset();
        const { status, signal, stderr } = runCommand(["--import", "./tests/support/die-at-step.ts", ...scene.args], {
          ...scene.env,
          ATLAS_DIE_AT: String((step += stride)),
        });
        died = signal === "SIGKILL";
        if (!died && status !== 0) throw new Error(stderr);
        expectWhole(scene, `step ${step}`);
        runCommand(scene.args, scene.env);
        expect(treeOf(scene.folder), `step ${step}`).toEqual(scene.after);
      }
      expect(step).toBeGreaterThan(4);
    },
  );
});
