import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Holds a text against the file that pins it. `UPDATE=1` writes the file; without it a missing one fails. */
export function expectPinned(path: string, found: string): void {
  if (process.env["UPDATE"] === "1") writeFileSync(path, found);
  expect(existsSync(path), `${path} is missing; write it with UPDATE=1`).toBe(true);
  expect(found).toBe(readFileSync(path, "utf8"));
}
