import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { paperText, scratchFolder } from "../support/scratch.ts";

/** What a command is called with in a small content folder, its exit code and what it prints. */
const calls: Partial<Record<string, [args: string[], code: number, printed: RegExp]>> = {
  bench: [["none"], 2, /^Expected the number of abstracts\n\nUsage: npm run bench/],
  changes: [["--before", "."], 2, /--after[^]*\n\nUsage: npm run changes/],
  check: [["--format", "text"], 0, /^0 errors, 0 warnings, 0 questions\n$/],
  dev: [["--port"], 2, /^Unknown option '--port'\n\nUsage: npm run dev/],
  explain: [["a"], 0, /^approach /m],
  import: [["listing.txt", "--dry-run"], 0, /^listing\.txt: scraped listing, 1 record \(dry run/],
  new: [["A new title"], 0, /^content\/abstracts\/a-new-title\.md is written\./],
  pages: [[], 0, /^pages +[\d.]+ s {2}\d+ written, 0 unchanged, 0 removed$/m],
  score: [["--topics", "none.json"], 2, /^No file `none\.json`\n\nUsage: npm run score/],
  serve: [[], 1, /^There is no site in .*dist yet\./],
};

const commands = readdirSync("scripts").flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);

test.concurrent.each(commands)("%s runs as a process", async (name) => {
  const [args, code, printed] = calls[name] ?? [["--help"], 0, new RegExp(`^Usage: npm run ${name}`)];
  const cwd = scratchFolder({
    "content/abstracts/a.md": paperText("title: Few-shot transfer learning"),
    "listing.txt":
      "A title\nAn abstract of a listing, which is long enough to be one, and says what a paper has found.\n",
  });
  const env = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ATLAS_BUILD_DIR: "build" };
  const script = resolve("scripts", `${name}.ts`);
  const ended = await new Promise(
    (done) =>
    execFile(process.execPath, [script, ...args], { cwd, env }, (error, out, err) => done([error?.code ?? 0, out + err])), // prettier-ignore
  );
  expect(ended).toEqual([code, expect.stringMatching(printed)]);
});
