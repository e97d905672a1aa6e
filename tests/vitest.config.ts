import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { longest, patience } from "./support/patience.ts";

const limits = { testTimeout: longest, hookTimeout: longest, expect: { poll: { timeout: patience } } };

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  test: {
    // Left to itself, a machine of two cores would use one.
    maxWorkers: 2,
    // Commands start hundreds of times; what Node has compiled once serves them all.
    env: { NODE_COMPILE_CACHE: join(root, "tests/.tmp/compile-cache") },
    reporters: ["default", ["json", { outputFile: "tests/.tmp/results.json" }]],
    projects: [
      {
        root,
        test: {
          name: "units",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**"],
          globalSetup: "tests/support/unpack-browser.ts",
          ...limits,
        },
      },
      {
        root,
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/support/unpack-browser.ts", "tests/support/build-sites.ts"],
          ...limits,
        },
      },
    ],
  },
});
