import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPaper } from "../../../src/analysis/reading/read-paper.ts";
import { plainText } from "../../../src/content/plain-text.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { readAbstract } from "../../support/reading.ts";
import { runs } from "../../support/runs.ts";

describe("a reading", () => {
  it("holds the words of title and abstract without their markup, the title as the first sentence", () => {
    const { title, abstract, sentences } = readPaper({
      title: "A *small* model of $x^2$",
      abstract: "Models are **big**.\n\nWe propose `tiny`, at https://example.org/a_b.",
    });
    expect(title).toBe("A small model of x^2");
    expect(abstract).toBe("Models are big. We propose tiny, at https://example.org/a_b.");
    expect(sentences.map(({ text, place }) => [place, text])).toEqual([
      ["title", "A small model of x^2"],
      ["background", "Models are big."],
      ["approach", "We propose tiny, at https://example.org/a_b."],
    ]);
  });

  it("weighs down what a sentence negates or compares with, and marks future work", () => {
    const [, sentence, future] = readAbstract(
      "We train without any labels. We hope to add prompts in future work.",
    ).sentences;
    const factors = Object.fromEntries(sentence!.tokens.map(({ text }, i) => [text, sentence!.factors[i]]));
    expect(factors).toEqual({ We: 1, train: 1, without: 1, any: 0, labels: 0 });
    expect([sentence!.isFuture, future!.isFuture]).toEqual([false, true]);
  });

  it("says where its sentences and words stand, whatever the text", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const { abstract, tree, sentences } = readAbstract(text);
        expect(plainText(tree)).toBe(abstract);
        for (const sentence of sentences.slice(1)) {
          expect(abstract.slice(sentence.start, sentence.end)).toBe(sentence.text);
          for (const { text, start, end } of sentence.tokens) expect(sentence.text.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
