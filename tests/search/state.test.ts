import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEmpty, readState, toggleFacet, withNewIds, writeState } from "../../src/search/state.ts";
import { runs } from "../support/runs.ts";

const facets = ["setting", "approach", "year"];
const read = (query: string) => readState(new URLSearchParams(query), facets);

describe("the state of a search", () => {
  test.each([
    ["q=a+b&setting=x,y&sort=newest", { q: "a b", facets: { setting: ["x", "y"] }, sort: "newest", exact: false }],
    ["setting=x&setting=y", { q: "", facets: { setting: ["x", "y"] }, sort: "relevance", exact: false }],
    ["sort=nonsense&setting=<b>&other=1", { q: "", facets: {}, sort: "relevance", exact: false }],
  ])("is read from %s", (query, state) => {
    expect(read(query)).toEqual(state);
  });

  test("is the same after writing and reading, whatever the query", () => {
    const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.uniqueArray(slug, { minLength: 1 }), (q, values) => {
        const state = { q: q.trim(), facets: { approach: [...values].sort() }, sort: "title" as const, exact: true };
        expect(readState(writeState(state, facets), facets)).toEqual(state);
      }),
      { numRuns: runs(100) },
    );
  });

  test("has a value taken away by choosing it again", () => {
    const chosen = toggleFacet(read("q=a"), "setting", "x");
    expect(chosen.facets["setting"]).toEqual(["x"]);
    expect(isEmpty(toggleFacet({ ...chosen, q: "" }, "setting", "x"))).toBe(true);
  });
});

describe("a search of old", () => {
  const topics = [
    { id: "fine-tuning", facet: "approach" },
    { id: "dialogue", facet: "task" },
  ];
  const moved = { tuning: "fine-tuning", talk: "dialogue" };
  const at = (params: string) =>
    withNewIds(readState(new URLSearchParams(params), ["approach", "task", "year"]), { moved, topics }).facets;

  test("has its topics under their new ids, and in the facets where they are now", () => {
    expect(at("approach=tuning,fine-tuning")).toEqual({ approach: ["fine-tuning"] });
    expect(at("approach=talk&task=other&year=2019")).toEqual({ task: ["dialogue", "other"], year: ["2019"] });
    expect(at("approach=constructor")).toEqual({ approach: ["constructor"] });
  });
});
