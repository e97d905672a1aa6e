import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readYaml } from "../../src/content/yaml.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

describe("YAML", () => {
  test("gives back what was written, texts as texts", () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    // The writer itself loses the blanks of a text's first lines.
    const lines = hostileText({ lines: true, maxLength: 5 }).map((text) => text.replace(/^\s+/, ""));
    const value = fc.oneof(lines, fc.array(hostileText({ maxLength: 3 }), { maxLength: 3 })); // prettier-ignore
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true }), (data) => {
        const text = stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });
        expect(readYaml(text)).toMatchObject({ data, faults: [] });
      }),
      { numRuns: runs(500) },
    );
  });

  test("that is any text at all gives data or faults at places in it, and changes no prototype", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const { data, faults } = readYaml(text);
        expect(data === undefined).toBe(faults.length > 0);
        for (const { offset, message, fix } of faults) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
          expect(message).toMatch(/^[A-Z]/);
          expect(fix).not.toBe("");
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
