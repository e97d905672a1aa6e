import { readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskMessage, writeChanged } from "../../scripts/io/write-changed.ts";
import { scratchFolder } from "../support/scratch.ts";

test("a file is written once, left alone when it says the same, and nothing else stays behind", () => {
  const folder = scratchFolder({});
  const path = join(folder, "deep/er/x.txt");
  expect(writeChanged(path, "one")).toBe("written");
  const time = statSync(path).mtimeMs;
  expect(writeChanged(path, "one")).toBe("unchanged");
  expect(statSync(path).mtimeMs).toBe(time);
  expect(writeChanged(path, "two")).toBe("written");
  expect(readFileSync(path, "utf8")).toBe("two");
  expect(readdirSync(join(folder, "deep/er"))).toEqual(["x.txt"]);
});

test("a place that cannot be written is an error, and what is there stays", () => {
  const folder = scratchFolder({ file: "x" });
  expect(() => writeChanged(join(folder, "file/x.txt"), "one")).toThrow();
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("x");
});

test("what a killed process left beside a file is gone with the next write", () => {
  const folder = scratchFolder({ "a.md": "old", "a.md.tmp": "ne" });
  writeChanged(join(folder, "a.md"), "new");
  expect(readdirSync(folder)).toEqual(["a.md"]);
});

test("failures of the disk are reported with the path and the reason, and bugs are not", () => {
  const folder = scratchFolder({ file: "x", a: "x" });
  const message = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return diskMessage(error, folder);
    }
  };
  expect(message(() => writeChanged(join(folder, "file/x.txt"), ""))).toBe("Cannot write file/x.txt: not a directory (ENOTDIR)"); // prettier-ignore
  expect(message(() => readdirSync(join(folder, "file")))).toBe("Cannot access file: not a directory (ENOTDIR)");
  expect(message(() => renameSync(join(folder, "no"), join(folder, "x")))).toBeUndefined();
  expect(message(() => (undefined as never as string).length)).toBeUndefined();
});
