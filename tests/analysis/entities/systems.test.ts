import { describe, expect, it } from "vitest";
import { findSystems } from "../../../src/analysis/entities/systems.ts";
import { readAbstract } from "../../support/reading.ts";

const names = (abstract: string, title = "A study of networks"): string[] =>
  findSystems(readAbstract(abstract, title)).map(({ name }) => name);

describe("the paper's own system", () => {
  it.each([
    ["We introduce BARThez, the first French model.", ["BARThez"]],
    ["We propose Universal Language Model Fine-tuning (ULMFiT), an effective method.", ["ULMFiT"]],
    ["We propose a new technique, namely the Geometrically Aligned Transfer Encoder (GATE).", ["GATE"]],
    ["To this end, we propose class attention transfer based knowledge distillation (CAT-KD).", ["CAT-KD"]],
    ["We present a multi-task deep operator network (MT-DeepONet) to learn solutions.", ["MT-DeepONet"]],
    ["We make a step and present ULTRA, an approach for graphs.", ["ULTRA"]],
    ["We propose a method based on Leave-One-Out Neighbours, or LOOK for short.", ["LOOK"]],
    ["We build the i-RevNet, a network that can be inverted.", ["i-RevNet"]],
    ["Our transfer learning approach ProtoTransfer outperforms others.", ["ProtoTransfer"]],
    ["We introduce MedNLI - a dataset annotated by doctors.", ["MedNLI"]],
    ["We outperform existing models such as BERT and GPT.", []],
    ["Recent work has proposed LoRA and adapters.", []],
    ["We use large language models (LLMs) for NLP.", []],
    ["Nothing is named here.", []],
  ])("%s", (abstract, expected) => expect(names(abstract)).toEqual(expected));

  it("reads a name before the colon of the title", () => {
    expect(names("The network is compressed.", "N2N Learning: Network to Network Compression")).toEqual([
      "N2N Learning",
    ]);
    expect(names("The modes are compared.", "Less is More: Small Networks")).toEqual([]);
  });

  it("reads the lead of a title that the text introduces as a name", () => {
    const title = "Neuron grafting: growth without training";
    expect(names("We grow networks. Our approach, called neuron grafting, is fast.", title)).toEqual([
      "Neuron grafting",
    ]);
    expect(names("Growing networks by neuron grafting is old.", title)).toEqual([]);
  });

  it("gives the sentence that names it", () => {
    const [found] = findSystems(readAbstract("Models are big. We propose TinyNet, a small one."));
    expect(found).toEqual({ name: "TinyNet", text: "We propose TinyNet, a small one." });
  });
});
