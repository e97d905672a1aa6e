import { describe, expect, it } from "vitest";
import { normalForm, singular } from "../../src/lib/normal-form.ts";
import { tokens } from "../../src/lib/tokens.ts";

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

  it("lends a hanging hyphen its second half", () => {
    expect(tokens("zero- and few-shot learning")[0]).toMatchObject({ text: "zero", borrowed: "shot" });
  });
});
