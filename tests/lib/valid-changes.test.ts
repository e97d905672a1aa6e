import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validChanges } from "../../src/lib/valid-changes.ts";
import { runs } from "../support/runs.ts";

interface Fault {
  at: string;
  mayPass: boolean;
}

/** Each rule gives the faults of what was made. */
function find(all: string[], ...rules: ((made: Set<string>) => Fault[])[]) {
  let tries = 0;
  const made = validChanges<Fault>({
    all,
    faultsOf: (some) => (tries++, rules.flatMap((rule) => rule(new Set(some)))),
    placeOf: ({ at }) => at,
    mayPass: ({ mayPass }) => mayPass,
  });
  return { made: made.join(""), tries };
}

const wrong = (name: string) => (made: Set<string>) => (made.has(name) ? [{ at: name, mayPass: false }] : []);
/** A fault at `at` while one change is made without another. */
const needs =
  (name: string, needed: string, at = name) =>
  (made: Set<string>) =>
    made.has(name) && !made.has(needed) ? [{ at, mayPass: true }] : [];

describe("validChanges", () => {
  test("makes all changes when that is valid, at the cost of one look", () => {
    expect(find(["a", "b"])).toEqual({ made: "ab", tries: 1 });
    expect(find([])).toEqual({ made: "", tries: 0 });
  });

  test("leaves out the one that is wrong, and asks no more than it has to", () => {
    expect(find(["a"], wrong("a"))).toEqual({ made: "", tries: 1 });
    expect(find(["a", "b", "c"], wrong("b"))).toEqual({ made: "ac", tries: 2 });
  });

  test("leaves out what needs the one that is wrong, and keeps the rest", () => {
    expect(find(["a", "b", "c"], wrong("a"), needs("b", "a")).made).toBe("c");
  });

  test("takes back the change by which something unchanged becomes wrong", () => {
    expect(find(["a", "b", "c", "d"], needs("c", "x", "unchanged")).made).toBe("abd");
  });

  test("makes two changes that are only valid together, beside one that is wrong", () => {
    expect(find(["a", "b", "c"], wrong("c"), needs("a", "b", "unchanged"), needs("b", "a", "unchanged")).made).toBe(
      "ab",
    );
  });

  test("tries again what was only wrong beside another change", () => {
    const clash = (made: Set<string>) => (made.has("a") && made.has("b") ? [{ at: "b", mayPass: true }] : []);
    expect(find(["a", "b", "c"], wrong("a"), clash).made).toBe("bc");
  });

  test("what it gives is always valid", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const name = fc.constantFrom(...names);
    const rules = fc.array(
      fc.oneof(
        name.map(wrong),
        fc.tuple(name, name, fc.constantFrom(...names, "unchanged")).map(([one, other, at]) => needs(one, other, at)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rules, (some) => {
        const { made } = find(names, ...some);
        expect(some.flatMap((rule) => rule(new Set(made)))).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
