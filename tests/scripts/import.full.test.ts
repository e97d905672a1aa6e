import { expect, test } from "vitest";
import { run as importFiles } from "../../scripts/import.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder, validAbstract } from "../support/scratch.ts";

const run = (folder: string, ...args: string[]) => runInProcess(importFiles, args, {}, folder);

test("takes a listing of ten megabytes", async () => {
  const papers = Array.from(
    { length: 1200 },
    (_, index) => `Title Number ${index}\n${validAbstract} ${"Word after word. ".repeat(500)}\n`,
  );
  const { code, out } = await run(scratchFolder({ "x.txt": papers.join("") }), "x.txt", "--dry-run");
  expect(code).toBe(0);
  expect(out).toMatch(/added: 1200\n/);
});

test("says of each of very many that it is no paper", async () => {
  const numbers = JSON.stringify([{}, ...Array.from({ length: 140_000 }, () => 0)]);
  const { code, out } = await run(scratchFolder({ "x.json": numbers }), "x.json", "--dry-run");
  expect(code).toBe(1);
  expect(out).toMatch(/^refused: 140001\n/m);
});
