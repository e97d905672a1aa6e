import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runNode } from "../../scripts/build/run-node.ts";
import { scratchFolder } from "../support/scratch.ts";

test("says how a process ended and what it printed", async () => {
  const folder = scratchFolder({
    "good.mjs": `console.log("out"); console.error(process.env.GIVEN)`,
    "bad.mjs": `console.log("why"); process.exitCode = 3`,
    "dead.mjs": `process.kill(process.pid, "SIGKILL")`,
  });
  const run = (name: string) => runNode([join(folder, name)], { GIVEN: "given" }, "collect");
  expect(await run("good.mjs")).toEqual({ ok: true, printed: "out\ngiven\n" });
  expect(await run("bad.mjs")).toEqual({ ok: false, printed: "why\n" });
  expect(await run("dead.mjs")).toEqual({
    ok: false,
    printed: "Unexpected end of a stage by SIGKILL, expected it to finish. Often memory has run out.\n",
  });
});

test("what a command starts ends when the command is killed alone", async () => {
  const folder = scratchFolder({ "long.mjs": `console.log(process.pid); setTimeout(() => {}, 1e9)` });
  const script = `
    import { runNode } from "./scripts/lib/run-node.ts";
    await runNode([${JSON.stringify(join(folder, "long.mjs"))}], {}, "show");
  `;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [pid] = (await once(parent.stdout, "data")) as [Buffer];
  expect(Number(pid)).toBeGreaterThan(0);
  parent.kill("SIGKILL");
  // The child holds the other end of the pipe: it closes when the child has ended.
  await once(parent.stdout, "close");
});
