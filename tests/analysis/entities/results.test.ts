import { describe, expect, it } from "vitest";
import { findResults } from "../../../src/analysis/entities/results.ts";
import { readAbstract } from "../../support/reading.ts";

const results = (abstract: string): (string | undefined)[][] =>
  findResults(readAbstract(abstract)).map(({ value, metric, dataset }) => [value, metric, dataset]);

describe("reported results", () => {
  it.each([
    [
      "The method achieves Recall@1 on standard datasets: 69.9 on CUB-200-2011 and 89.1 on CARS-196.",
      [
        ["69.9", "Recall@1", "CUB-200-2011"],
        ["89.1", "Recall@1", "CARS-196"],
      ],
    ],
    [
      "It achieves 87.5% top-1 accuracy on ILSVRC-2012, and 99.4% on CIFAR-10.",
      [
        ["87.5%", "top-1 accuracy", "ILSVRC-2012"],
        ["99.4%", "top-1 accuracy", "CIFAR-10"],
      ],
    ],
    ["The estimates can reduce end-to-end runtime by up to 40%.", [["up to 40%", "end-to-end runtime", undefined]]],
    ["We report BLEU scores of 17.79 and 28.33.", [["17.79 and 28.33", "BLEU scores", undefined]]],
    ["Our method outperforms others by 2.5%.", [["2.5%", "improvement", undefined]]],
    ["We show compression rates of more than 10x.", [["more than 10x", "compression rates", undefined]]],
    ["We achieve 78.2% top-5 accuracy fine-tuning on only 1% labels.", [["78.2%", "top-5 accuracy", undefined]]],
    ["We reach 73.2% vs. 54.7% accuracy by others.", [["73.2%", "accuracy", undefined]]],
    ["We use 57 graphs and 12k pairs from 2019.", []],
    ["We train models with 7B parameters on 4 data sets.", []],
    ["Rare classes (e.g. 5% of samples) are hard. We propose a loss.", []],
  ])("%s", (abstract, expected) => expect(results(abstract)).toEqual(expected));
});
