import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeLeftovers, writeChanged } from "../../scripts/io/write-changed.ts";
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

test("what dead processes left is removed; what a living one writes stays, and so does what only looks like it", () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  const kept = ["a.md", `a.md.${process.ppid}.tmp`, "notes.tmp", `a.md.${dead}.tmp.md`, "1.tmp"];
  const left = [`a.md.${dead}.tmp`, `b.md.${dead}.tmp`, `c.md.${process.pid}.tmp`];
  const folder = scratchFolder(Object.fromEntries([...kept, ...left].map((name) => [name, "x"])));
  removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual(kept.sort());
  removeLeftovers(join(folder, "not-there"));
});
