import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runNode } from "../../scripts/build/run-node.ts";
import { commandIo } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";

test("gives the lines that a process prints, and whether it ended well", async () => {
  const folder = scratchFolder({
    "good.mjs": `console.log("out\\nmore"); console.error(process.env.GIVEN)`,
    "bad.mjs": `console.error("why"); process.exitCode = 3`,
    "dead.mjs": `process.kill(process.pid, "SIGKILL")`,
  });
  const run = async (name: string) => {
    const { io, printed } = commandIo();
    return { ok: await runNode([join(folder, name)], { GIVEN: "given" }, io), ...printed };
  };
  expect(await run("good.mjs")).toEqual({ ok: true, out: "out\nmore\n", err: "given\n" });
  expect(await run("bad.mjs")).toEqual({ ok: false, out: "", err: "why\n" });
  expect(await run("dead.mjs")).toEqual({
    ok: false,
    out: "",
    err: "A stage was killed by SIGKILL. The system may have run out of memory.\n",
  });
});

test("ends what it has started when it is told to stop, or is killed itself", async () => {
  const folder = scratchFolder({ "long.mjs": `console.log(process.pid); setTimeout(() => {}, 1e9)` });
  const stop = new AbortController();
  const output = { stdout: () => stop.abort(), stderr: () => {} };
  expect(await runNode([join(folder, "long.mjs")], {}, output, stop.signal)).toBe(true);

  const script = `
    import { runNode } from "./scripts/build/run-node.ts";
    await runNode([${JSON.stringify(join(folder, "long.mjs"))}], {});
  `;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [pid] = (await once(parent.stdout, "data")) as [Buffer];
  expect(Number(pid)).toBeGreaterThan(0);
  parent.kill("SIGKILL");
  // The child holds the other end of the pipe: it closes when the child has ended.
  await once(parent.stdout, "close");
});
