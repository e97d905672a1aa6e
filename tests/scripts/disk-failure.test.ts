import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getSystemErrorMap } from "node:util";
import { expect, test } from "vitest";
import { DiskFailure, diskReport, diskReportIn } from "../../scripts/io/disk-failure.ts";
import { writeChanged } from "../../scripts/io/write-changed.ts";
import { scratchFolder } from "../support/scratch.ts";

const failure = (code: string) => {
  const [number, [, meaning]] = [...getSystemErrorMap()].find(([, [name]]) => name === code)!;
  return Object.assign(new Error(`${code}: ${meaning}, write`), { code, errno: number, syscall: "write" });
};

test.each([
  ["ENOSPC", "no space left on device", "room on the disk", "Make room on the disk"],
  ["EROFS", "read-only file system", "a disk that is not read-only", "Mount the disk for writing, or choose another folder"], // prettier-ignore
  ["EACCES", "permission denied", "leave to do so", "Change the rights of the folder, or choose another one"],
  ["EPERM", "operation not permitted", "leave to do so", "Change the rights of the folder, or choose another one"],
  ["EMFILE", "too many open files", "leave to open one more file", "Raise the limit on open files (`ulimit -n`)"],
  ["EFBIG", "file too large", "leave for a file of this size", "Raise the limit on the size of files (`ulimit -f`)"],
])("%s is told with the file, the reason and what to do", (code, meaning, expected, fix) => {
  expect(diskReport(new DiskFailure("content/abstracts/a.md", failure(code)))).toBe(
    `content/abstracts/a.md:1: Unexpected failure to write (${code}, ${meaning}), expected ${expected}.
    fix: ${fix}, then run the same command again. No file is half-written, and it goes on where this one stopped.`,
  );
});

test("EDQUOT has its advice, though Node has no number for it", () => {
  const error = Object.assign(new Error("EDQUOT: disk quota exceeded, write"), { code: "EDQUOT" });
  expect(diskReport(new DiskFailure("a.md", error))).toMatch(
    /^a\.md:1: Unexpected failure to write \(EDQUOT.*\), expected room in your share of the disk\.\n {4}fix: Remove files/,
  );
});

test("a failure that no one foresaw is still told with its file", () => {
  const error = Object.assign(new Error("EWEIRD: something, write"), { code: "EWEIRD" });
  expect(diskReport(new DiskFailure("a.md", error))).toMatch(/^a\.md:1: Unexpected failure to write \(EWEIRD\)/);
});

test("errors of Node itself are told when they name a file, and a fault of ours is none", () => {
  const folder = scratchFolder({ file: "x" });
  const caught = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return diskReport(error);
    }
    throw new Error("nothing was thrown");
  };
  expect(caught(() => writeFileSync(join(folder, "file/a"), ""))).toMatch(/file\/a:1: Unexpected failure to write \(ENOTDIR/); // prettier-ignore
  expect(caught(() => readdirSync(join(folder, "file")))).toMatch(/file:1: Unexpected failure to read \(ENOTDIR/);
  expect(caught(() => writeChanged(join(folder, "file/x.txt"), ""))).toMatch(/file\/x\.txt:1: .*\(ENOTDIR/);
  expect(caught(() => renameSync(join(folder, "no"), join(folder, "x")))).toBeUndefined();
  expect(caught(() => (undefined as never as string).length)).toBeUndefined();
});

test.each([
  [
    "Astro, in the middle of a line",
    "10:52:02   ├─ /topics/x/og.pngENOSPC: no space left on device, write\n  Stack trace:\n    at async write (node:internal/fs/promises:1450:8)\n",
    "/site:1: Unexpected failure to write (ENOSPC, no space left on device), expected room on the disk.",
  ],
  [
    "Node, with the file",
    "Error: EROFS: read-only file system, mkdir '/site/a b/c'\n    at mkdirSync (node:fs:1349:26)\n",
    "/site/a b/c:1: Unexpected failure to write (EROFS, read-only file system), expected a disk that is not read-only.",
  ],
  [
    "Astro's bundler",
    "[UNHANDLEABLE_ERROR] Something went wrong\nFailed to write file in /site/.prerender/x.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>\n",
    "/site/.prerender/x.mjs:1: Unexpected failure to write (ENOSPC, no space left on device), expected room on the disk.",
  ],
])("the reason is found in what a program printed: %s", (_, printed, expected) => {
  expect(diskReportIn(printed, "/site")?.split("\n")[0]).toBe(expected);
});

test.each(["[ERROR] x is not defined\n", "ENOENT: no such file or directory, open '/a'\n", "error 28: ENOSPC\n"])(
  "what a program printed is left alone when the disk is not the reason: %j",
  (printed) => expect(diskReportIn(printed, "/site")).toBeUndefined(),
);
