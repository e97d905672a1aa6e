import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blend } from "../../src/search/matches.ts";
import { lexiconOf, type Shard, shardKeys } from "../../src/search/lexicon.ts";
import { correct, editDistance } from "../../src/search/words.ts";
import { understand } from "../../src/search/understand.ts";
import { runs } from "../support/runs.ts";

const words = { knowledge: 30, distillation: 12, adapter: 9, adapters: 8, learning: 90, continual: 7, few: 20, shot: 18, task: 40, intermediate: 3, fine: 40, tuning: 40, named: 3, entity: 5, recognition: 9, ner: 2, generalization: 9 }; // prettier-ignore
const vocabulary = new Map(Object.entries(words));
const also = {
  ner: ["named entity recognition"],
  "named entity recognition": ["ner"],
  "fine tuning": ["finetuning"],
  finetuning: ["fine tuning"],
};
const shard: Shard = { complete: true, words, also, names: [] };
const lexicon = lexiconOf(new Map(shardKeys.map((key) => [key, shard])));

describe("spelling", () => {
  test.each([
    ["knowlege", "knowledge"],
    ["distilation", "distillation"],
    ["adpaters", "adapters"],
    ["lerning", "learning"],
    ["knowledge", undefined],
    ["adapt", undefined],
    ["zzzzqqqq", undefined],
    ["bt2", undefined],
    ["ner", undefined],
  ])("%s is corrected to %s", (word, expected) => {
    expect(correct(word, vocabulary)).toBe(expected);
  });

  test("the distance is that of Damerau and Levenshtein up to its limit", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const far = editDistance(a, b, 99);
        expect(far).toBe(editDistance(b, a, 99));
        expect(far === 0).toBe(a === b);
        expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(far, 3));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("understanding", () => {
  test("a question is reduced to what it asks", () => {
    const { term, parts, unknown } = understand("how do I pick an intermediate task before fine-tuning", lexicon);
    expect(term).toBe("intermediate task fine tuning");
    expect(parts.map(({ text }) => text)).toEqual(["intermediate", "task", "fine tuning"]);
    expect(unknown).toEqual([]);
  });

  test("spelling is corrected within the query, which is kept otherwise", () => {
    expect(understand("Knowlege distilation", lexicon)).toMatchObject({ corrected: "knowledge distillation" });
    expect(understand("few-shto learning", lexicon).corrected).toBe("few-shot learning");
  });

  test("the wish for the exact words is honoured", () => {
    expect(understand("knowlege", lexicon, true)).toMatchObject({ term: "", parts: [], unknown: ["knowlege"] });
    expect(understand("NER", lexicon, true)).toMatchObject({ term: "NER", alternatives: [] });
  });

  test("acronyms and what they stand for are searched in both directions, within a longer query too", () => {
    expect(understand("NER few-shot", lexicon).alternatives).toContain("named entity recognition few shot");
    expect(understand("named entity recognition", lexicon).alternatives).toEqual(["ner"]);
    expect(understand("NERs", lexicon).alternatives).toContain("named entity recognition");
    expect(understand("finetuning", lexicon)).toMatchObject({ term: "finetuning", alternatives: ["fine tuning"] });
    expect(understand("fine tuning", lexicon).alternatives).toEqual(["finetuning"]);
  });

  test("a hyphenated word is searched as two words too", () => {
    expect(understand("few-shot", lexicon)).toMatchObject({ term: "few-shot", alternatives: ["few shot"] });
    expect(understand("few-shot adapters", lexicon).alternatives).toEqual(["few shot adapters"]);
    expect(understand("few shot", lexicon).alternatives).toEqual([]);
    expect(understand("few-shot", lexicon, true).alternatives).toEqual([]);
  });

  test("British spelling is searched as American too", () => {
    expect(understand("generalisation", lexicon).alternatives).toEqual(["generalization"]);
  });

  test("a word that no paper has is left out and said", () => {
    expect(understand("zzzzqqqq adapters", lexicon)).toMatchObject({ term: "adapters", unknown: ["zzzzqqqq"] });
    expect(understand("zzzzqqqq", lexicon)).toMatchObject({ term: "", unknown: ["zzzzqqqq"] });
  });

  test("anything typed is understood without an error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (query, exact) => {
        expect(understand(query, lexicon, exact).alternatives.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("blending", () => {
  const hits = (...ids: string[]) => ids.map((id, index) => ({ id, score: 10 - index }));

  test("what all searches have comes first, and nothing is lost", () => {
    const blended = blend([{ weight: 1, hits: hits("a", "b", "c") }, { weight: 2, hits: hits("c", "d") }]); // prettier-ignore
    expect(blended.map(({ id }) => id)).toEqual(["c", "d", "a", "b"]);
  });
});
