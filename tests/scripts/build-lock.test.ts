import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { withBuildLock } from "../../scripts/build/build-lock.ts";
import { commandIo } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";

const waiting = "Another build of this project is running; waiting for it to end.\n";

/** Work that takes its turn, what it printed meanwhile, and a promise of its beginning. */
function begin(build: string, env: Record<string, string> = {}) {
  const { io, printed } = commandIo();
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const done = withBuildLock({ build }, env, io, () => (begun.resolve(), finish.promise));
  return { printed, begun: begun.promise, finish: finish.resolve, done };
}

test("a second one says that it waits, and works when the first has ended", async () => {
  const build = scratchFolder({});
  const first = begin(build);
  await first.begun;
  const second = begin(build);
  expect(second.printed.err).toBe(waiting);
  first.finish();
  await second.begun;
  second.finish();
  await Promise.all([first.done, second.done]);
  expect(first.printed.err).toBe("");
});

test("the lock of one that was killed is free", async () => {
  const build = scratchFolder({});
  const script = `
    import { withBuildLock } from "./scripts/build/build-lock.ts";
    await withBuildLock({ build: process.argv[1] }, {}, {}, () => new Promise((resolve) => { console.log("mine"); setTimeout(resolve, 1e9); }));
  `;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", script, build]);
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  const second = begin(build);
  expect(second.printed.err).toBe(waiting);
  holder.kill("SIGKILL");
  await second.begun;
  second.finish();
  await second.done;
});

test("a child works within the lock of its parent; another process does not", async () => {
  const build = scratchFolder({});
  const parent = begin(build);
  await parent.begun;
  const child = begin(build, { ATLAS_LOCK: String(process.ppid) });
  await child.begun;
  child.finish();
  await child.done;
  const other = begin(build, { ATLAS_LOCK: String(process.pid) });
  expect(other.printed.err).toBe(waiting);
  parent.finish();
  await other.begun;
  other.finish();
  await Promise.all([parent.done, other.done]);
});
