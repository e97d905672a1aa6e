import { describe, expect, it } from "vitest";
import { tokens } from "../../../src/analysis/text/tokens.ts";
import { compileCues } from "../../../src/analysis/cues/cue-trie.ts";
import { findCues } from "../../../src/analysis/cues/find-cues.ts";

/** The words of the text that a cue covers. */
function matches(cue: string, text: string): string[] {
  const list = tokens(text);
  return findCues(compileCues([cue]), list).map(({ from, to }) => text.slice(list[from]!.start, list[to - 1]!.end));
}

describe("cue patterns", () => {
  it.each([
    ["fine-tuning", "we finetuning, fine-tuning and fine tuning", ["finetuning", "fine-tuning", "fine tuning"]],
    ["few-shot learning", "Few shot learning", ["Few shot learning"]],
    ["knowledge graph", "two knowledge graphs", ["knowledge graphs"]],
    ["knowledge graphs", "a knowledge graph", ["knowledge graph"]],
    ["adapt*", "adapt adapters adaptation baptism", ["adapt", "adapters", "adaptation"]],
    ["adapt* … domain", "adapting to a new domain", ["adapting to a new domain"]],
    ["adapt* … domain", "adapting to a very much new domain", []],
    ["learn* … without … forgetting", "learns tasks without any forgetting", ["learns tasks without any forgetting"]],
    ["NER", "NER finds a ner and NERs", ["NER", "NERs"]],
    ["LoRA", "lora LoRA LORA LoRAs", ["LoRA", "LoRAs"]],
    ["CIFAR", "on CIFAR-100 and CIFAR10", ["CIFAR", "CIFAR"]],
    ["zero-shot", "zero- and few-shot", ["zero"]],
    ["transfer learning", "transfer, learning", []],
    ["generalization", "generalisation", ["generalisation"]],
    ["text", "texture and context", []],
    ["image", "an Image-to-image model", ["Image", "image"]],
  ])("%s in %j", (cue, text, expected) => {
    expect(matches(cue, text)).toEqual(expected);
  });

  it("tells many cues apart in one walk", () => {
    const list = tokens("named entity recognition for entity linking");
    const cues = ["named entity", "named entity recognition", "entity linking", "entity"];
    expect(findCues(compileCues(cues), list).map(({ cue }) => cues[cue])).toEqual([
      "named entity recognition",
      "named entity",
      "entity",
      "entity linking",
      "entity",
    ]);
  });
});
