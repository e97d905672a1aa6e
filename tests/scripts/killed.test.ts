import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/lib/seeded-random.ts";
import { type Killed, runAndKill } from "../support/kill.ts";
import { longestKilling } from "../support/patience.ts";
import { kills } from "../support/runs.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import {
  buildScene, fixScene, importScene, newScene, pagesScene, runCommand, type Scene, setScene,
} from "../support/scenes.ts"; // prettier-ignore
import { scratchFolder } from "../support/scratch.ts";
import { treeOf } from "../support/tree.ts";
import { expectWhole, expectWholeSite } from "../support/whole.ts";

/**
 * Each command is killed at any moment, and as often while it writes, which is a small part of its time:
 * `ATLAS_KILLS=100` for a long run, `ATLAS_SEED` for other moments.
 */
const seed = Number(process.env["ATLAS_SEED"] ?? 1);
/** Most deaths come without warning. */
const signals = ["SIGKILL", "SIGKILL", "SIGTERM", "SIGINT"] as const;
/** What may be in the project's folder after a build; a fresh clone has less. */
const made = new Set([".astro", ".build", "dist"]);

const buildDir = ownBuildDir();
const outside = () => readdirSync(".").filter((name) => !made.has(name));

describe(`killed at ${kills} random moments, and ${kills} while it writes`, () => {
  test.each([
    [1, "import", importScene(60), "into", 40],
    [2, "new", newScene, "content/abstracts", 2],
    [3, "fix", fixScene(30), "content/abstracts", 20],
    [4, "pages", pagesScene(12), "pages/papers", 10],
    [5, "build", buildScene(12), ".", 10],
  ])(
    "%i, %s: what was there is whole, and the next run completes",
    { timeout: longestKilling },
    async (number, name, plan, place, writing) => {
      const scene = setScene(scratchFolder({}), plan);
      const around = outside();
      const random = seededRandom(seed * 10 + number);
      const hits: string[] = [];
      for (let kill = 1; kill <= 2 * kills; kill++) {
        scene.reset();
        const signal = signals[Math.floor(random() * signals.length)]!;
        // A few milliseconds from the first write on, or any moment of its normal duration.
        const sinceWrite = kill % 2 === 0;
        const after = random() * (sinceWrite ? writing : scene.duration);
        const when = `kill ${kill}: ${signal} after ${after.toFixed(1)} ms of ${sinceWrite ? "writing" : Math.round(scene.duration)}`;
        const sinceChangeIn = sinceWrite ? join(scene.folder, place) : undefined;
        const killed = await runAndKill(scene.args, scene.env, { signal, after, sinceChangeIn });
        hits.push(`${when}; ${describeHit(killed, scene)}`);
        expectWhole(scene, when);
        if (name === "build") await expectWholeSite(scene, when);
        const { status, stdout, stderr } = runCommand(scene.args, scene.env);
        // A paper that is written is not written a second time.
        if (name !== "new") expect(status, `${when}: the next run\n${stdout}${stderr}`).toBe(0);
        expect(treeOf(scene.folder), when).toEqual(scene.after);
        expect(leftIn(buildDir), when).toEqual([]);
        expect(outside(), when).toEqual(around);
      }
      mkdirSync("tests/.tmp", { recursive: true });
      writeFileSync(`tests/.tmp/killed-${name}.txt`, `${hits.join("\n")}\n`);
    },
  );
});

/** The lock stays; it is empty, and free when no one works. */
function leftIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== "lock") : [];
}

/** How far the command had come, for people who look at a long run. */
function describeHit({ ended, lastLine }: Killed, { folder, before, after }: Scene): string {
  const now = treeOf(folder);
  const changing = Object.keys(after).filter((path) => after[path] !== before[path]);
  const done = changing.filter((path) => now[path] === after[path]);
  const beside = Object.keys(now).filter((path) => /^[^/]+\.(?:next|previous)\/$|\.tmp$/.test(path));
  const state = `${done.length} of ${changing.length} files new, left: ${[...beside, ...leftIn(buildDir)].join(" ") || "nothing"}`;
  return `${ended ? "had ended" : "killed"}; ${state}; last line: ${lastLine.slice(0, 60) || "none"}`;
}
