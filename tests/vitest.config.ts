import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { fixtureAtlas } from "./support/atlas.ts";
import { testTimeout, waitTimeout } from "./support/timeouts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What takes long runs in `npm run test:full` alone. */
const long = ["tests/**/*.full.test.ts"];
const onSites = ["tests/site/*.test.ts", "tests/content-invariants/*.test.ts"];

/** Commands that a test starts read the fixture atlas; the shipped content is held by its invariants only. */
const env = { ATLAS_CONTENT: fixtureAtlas };

function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration {
  const limits = { testTimeout, hookTimeout: testTimeout, expect: { poll: { timeout: waitTimeout } } };
  const globalSetup = ["tests/support/unpack-browser.ts", "tests/support/build-sites.ts"];
  return { root, test: { name, globalSetup, ...limits, ...test } };
}

export default defineConfig({
  root,
  test: {
    maxWorkers: availableParallelism(),
    // Commands start hundreds of times; what Node has compiled once serves them all.
    env: { NODE_COMPILE_CACHE: join(root, "tests/.tmp/compile-cache") },
    reporters: ["default", ["json", { outputFile: process.env["TEST_RESULTS"] ?? "tests/.tmp/results.json" }]],
    projects: [
      project("units", { include: ["tests/**/*.test.ts"], exclude: [...long, ...onSites], env }),
      project("site", { include: ["tests/site/*.test.ts"], exclude: long, env }),
      project("content", { include: ["tests/content-invariants/*.test.ts"] }),
      project("full", { include: long, env }),
    ],
  },
});
