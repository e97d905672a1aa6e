import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll } from "vitest";

/**
 * Lets the builds of a test file work apart from those of other tests that run at the same time: inside the project, as a
 * build has to, with a lock of their own.
 */
export function ownBuildDir(): string {
  const folder = resolve(".build", `test-${process.pid}`);
  process.env["ATLAS_BUILD_DIR"] = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
