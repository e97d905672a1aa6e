import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalForm, singular } from "../../../src/analysis/text/normal-form.ts";
import { tokens } from "../../../src/analysis/text/tokens.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { runs } from "../../support/runs.ts";

describe("normalForm", () => {
  it.each([
    ["Généralisation", "generalization"],
    ["labelled", "labeled"],
    ["modelling", "modeling"],
    ["behaviour", "behavior"],
    ["supervised", "supervised"],
    ["precise", "precise"],
    ["optimise", "optimize"],
  ])("writes %s as %s", (word, expected) => expect(normalForm(word)).toBe(expected));
});

describe("singular", () => {
  it.each([
    ["adapters", "adapter"],
    ["studies", "study"],
    ["analyses", "analysis"],
    ["classes", "class"],
    ["biases", "bias"],
    ["bias", "bias"],
    ["series", "series"],
    ["loss", "loss"],
  ])("takes %s for %s", (word, expected) => expect(singular(word)).toBe(expected));
});

describe("tokens", () => {
  it("gives words with their place", () => {
    const text = "Fine-tuning BERT's layers";
    expect(tokens(text).map(({ text: word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ["Fine", "Fine"],
      ["tuning", "tuning"],
      ["BERT", "BERT"],
      ["layers", "layers"],
    ]);
  });

  it("parts a name from the number at its end", () => {
    expect(tokens("CIFAR100 and word2vec").map(({ text }) => text)).toEqual(["CIFAR", "100", "and", "word2vec"]);
  });

  it("keeps numbers and words after an apostrophe", () => {
    const words = "model's layers don't; rock'n'roll, A'1, a'௦ and BERT’s";
    expect(tokens(words).map(({ text }) => text)).toEqual([
      "model", "layers", "don't", "rock'n", "roll", "A", "1", "a", "௦", "and", "BERT",
    ]); // prettier-ignore
  });

  it("lends a hanging hyphen its second half", () => {
    expect(tokens("zero- and few-shot learning")[0]).toMatchObject({ text: "zero", borrowed: "shot" });
  });
});

describe("tokens of any text", () => {
  it("stand in it where they say, in order, and leave out no letter but a possessive ending", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const list = tokens(text);
        let end = 0;
        let between = "";
        for (const token of list) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          between += `${text.slice(end, token.start)} `;
          end = token.end;
        }
        between += text.slice(end);
        expect(between.replace(/['’]s(?![\p{L}\p{N}])/gu, "")).not.toMatch(/[\p{L}\p{N}]/u);
        if (list.length > 0) expect(list.at(-1)!.separator).toBe("stop");
      }),
      { numRuns: runs(1000) },
    );
  });
});
