import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../src/lib/compare.ts";
import type { Existing } from "../../src/import/plan.ts";
import { readText } from "./read-content.ts";

/** The papers of a folder. One that cannot be read counts as there, so that it is never overwritten. */
export function readExisting(folder: string): Existing[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort(compareText)
    .map((name) => {
      const text = readText(join(folder, name));
      return { id: name.slice(0, -3), text: typeof text === "string" ? text : "" };
    });
}
