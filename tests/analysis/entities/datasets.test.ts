import { describe, expect, it } from "vitest";
import type { Term } from "../../../src/model/topic.ts";
import { compileDatasets } from "../../../src/analysis/entities/datasets.ts";
import { readAbstract } from "../../support/reading.ts";

const term = (label: string, aliases: string[] = []): Term => ({
  id: label.toLowerCase(),
  file: "",
  label,
  kind: "dataset",
  aliases,
  meaning: label,
});
const find = compileDatasets([
  term("ImageNet", ["ImageNet-1k", "mini-ImageNet"]),
  term("Places", ["Places205"]),
  term("SNLI"),
  term("CUB"),
  term("Visual Task Adaptation Benchmark", ["VTAB"]),
]);
const names = (abstract: string): string[] => find(readAbstract(abstract)).map(({ name }) => name);

describe("data sets", () => {
  it.each([
    ["We train on ImageNet and SNLI.", ["ImageNet", "SNLI"]],
    ["It is tested on ImageNet-1K and mini-ImageNet.", ["ImageNet-1K", "mini-ImageNet"]],
    ["ImageNet-based features help in many places.", []],
    [
      "Benchmarks include CIFAR100, Stanford Cars, CUB, and FGVC-Aircraft datasets.",
      ["CIFAR100", "Stanford Cars", "CUB", "FGVC-Aircraft"],
    ],
    ["Three benchmarks (GLUE, SuperGLUE, and HumSet) show it.", ["GLUE", "SuperGLUE", "HumSet"]],
    ["We reach an accuracy of 90% on GPQA.", ["GPQA"]],
    ["We use a novel summarization dataset, OrangeSum, that we created.", ["OrangeSum"]],
    ["Standard continual learning (CL) benchmarks are used. CL benchmarks differ.", []],
    ["NLP datasets and Turkish-English datasets are used.", []],
    ["No data set is named.", []],
  ])("%s", (abstract, expected) => expect(names(abstract)).toEqual(expected));

  it("keeps the short one of a name and its abbreviation", () => {
    expect(names("We use the Visual Task Adaptation Benchmark (VTAB).")).toEqual(["VTAB"]);
  });
});
