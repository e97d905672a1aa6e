import fc from "fast-check";
import { expect, test } from "vitest";
import { positionsIn } from "../../src/lib/positions.ts";
import { runs } from "../support/runs.ts";

test("agrees with counting, at every offset of any text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "é", "😀", "\n", "\r\n", "")).map((parts) => parts.join("")),
      (text) => {
        const at = positionsIn(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const before = text.slice(0, offset).split("\n");
          expect(at(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
        }
      },
    ),
    { numRuns: runs(100) },
  );
});
