import { join } from "node:path";
import { expect } from "vitest";
import { recoverSite } from "../../scripts/build/recover-site.ts";
import type { Scene } from "./scenes.ts";
import { type Tree, treeOf } from "./tree.ts";

/** Every file that people or pages have a name for is the whole old or the whole new one, and none is missing. */
export function expectWhole({ folder, before, after }: Scene, when: string): void {
  const now = treeOf(folder);
  const named = Object.entries(now).filter(([path]) => !path.endsWith(".tmp") && !/^(?:site|cache)\b/.test(path));
  const broken = named.filter(([path, hash]) => hash !== before[path] && hash !== after[path]);
  expect(broken, `${when}: files that are neither old nor new`).toEqual([]);
  const missing = Object.keys(before).filter((path) => path in after && !(path in now) && !/^site\b/.test(path));
  expect(missing, `${when}: files that are gone`).toEqual([]);
}

/** The site that a reader gets is the whole old or the whole new one. */
export async function expectWholeSite({ folder, before, after }: Scene, when: string): Promise<void> {
  await recoverSite(join(folder, "site"));
  const site = treeOf(join(folder, "site"));
  const whole = [before, after].map((tree) => below(tree, "site/"));
  expect(
    whole.some((tree) => JSON.stringify(tree) === JSON.stringify(site)),
    `${when}: the site is neither the old nor the new one`,
  ).toBe(true);
}

function below(tree: Tree, folder: string): Tree {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([path]) => path.startsWith(folder) && path !== folder)
      .map(([path, hash]) => [path.slice(folder.length), hash]),
  );
}
