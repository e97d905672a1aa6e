import { describe, expect, it } from "vitest";
import { readPaper } from "../../../src/analysis/reading/read-paper.ts";
import { compileClassifier } from "../../../src/analysis/topics/classifier.ts";
import { curate } from "../../../src/analysis/topics/decide.ts";
import { fewTopics } from "../../fixtures/classify/topics.ts";

const classifier = compileClassifier(fewTopics);
const plain = { title: "A neural network paper on representation learning" };

function filed(abstract: string, title = plain.title): string[] {
  return classifier
    .classify(readPaper({ title, abstract }))
    .map(({ id }) => id)
    .sort();
}

describe("the classifier", () => {
  it.each([
    ["a contribution sentence", "We propose a model for zero-shot learning.", ["method", "zero-shot-learning"]],
    ["background alone", "Zero-shot learning is popular. We propose a neural network.", ["method"]],
    ["a baseline", "We propose a network that outperforms few-shot methods.", ["method"]],
    [
      "what a baseline is tested on",
      "We propose a network that outperforms others on few-shot tasks.",
      ["few-shot-learning", "method"],
    ],
    ["a contrast at the start", "Unlike few-shot learning, we propose a network with a loss.", ["method"]],
    ["negation", "We propose a network that learns without any fine-tuning.", ["method"]],
    ["rather than", "We propose prompts rather than fine-tuning of the network.", ["method"]],
    ["future work", "We propose a network. We hope to explore few-shot learning in future work.", ["method"]],
    ["a vetoed cue", "We propose a domain adaptation network.", ["method"]],
    ["two weak cues", "We propose a network for visual tasks and test it on ImageNet.", ["images", "method"]],
    ["one weak cue", "We propose a network and show one image.", ["method"]],
    ["a weak cue in the title and in a sentence", "We propose a classifier of one image.", ["images", "method"]],
  ])("weighs %s", (name, abstract, expected) => {
    const title = name.includes("title") ? "A neural model of images" : plain.title;
    expect(filed(abstract, title)).toEqual(expected);
  });

  it("lets an acronym that the text explains stand for its long form", () => {
    expect(filed("Zero-shot learning (ZSL) is hard. We propose a network for ZSL.")).toEqual([
      "method",
      "zero-shot-learning",
    ]);
  });

  it("files under the narrower topic only, unless the broader one has enough of its own", () => {
    const abstract = "We propose adapters, a parameter-efficient way of fine-tuning a neural network.";
    expect(filed(abstract)).toEqual(["method", "parameter-efficient-fine-tuning"]);
  });

  it("does not force a text from another field under any topic", () => {
    const abstract =
      "We propose a novel way to cook rice. Images of the dish show that the image is better. It is few-shot coffee.";
    expect(filed(abstract, "Images of rice")).toEqual([]);
  });

  it("gives evidence, best first, whose words stand in their sentence", () => {
    const [topic] = classifier.classify(
      readPaper({
        title: "Zero-shot learning",
        abstract: "Zero-shot models exist. We propose a zero-shot neural network with a loss function.",
      }),
    );
    expect(topic!.evidence.map(({ role, weight }) => [role, weight])).toEqual([
      ["title", 1.5],
      ["approach", 0.5],
      ["background", 0.06],
    ]);
    for (const { cue, text } of topic!.evidence) expect(text).toContain(cue);
  });

  it("gives the same answer each time, whatever the order of the topics", () => {
    const text = readPaper({
      title: "Zero- and few-shot learning",
      abstract: "We propose fine-tuning for image classification of a neural network.",
    });
    const turned = compileClassifier(fewTopics.toReversed());
    expect(turned.classify(text)).toEqual(classifier.classify(text));
  });

  it("reads an empty abstract and a very long word", () => {
    expect(filed("")).toEqual([]);
    expect(filed("a".repeat(100_000))).toEqual([]);
  });
});

describe("curate", () => {
  const text = readPaper({
    title: "Zero-shot learning",
    abstract: "We propose a neural network with a loss function.",
  });

  it("adds and drops as the curator says", () => {
    const topics = curate(classifier.classify(text), { add: ["survey", "no-such-topic"], drop: ["method"] }, fewTopics);
    expect(topics.map(({ id, source }) => [id, source])).toEqual([
      ["zero-shot-learning", "classifier"],
      ["survey", "curated"],
    ]);
  });

  it("keeps the evidence of a topic that the curator confirms", () => {
    const [topic] = curate(classifier.classify(text), { add: ["zero-shot-learning"], drop: [] }, fewTopics);
    expect(topic).toMatchObject({ source: "curated", evidence: [{ cue: "Zero-shot" }] });
  });
});
