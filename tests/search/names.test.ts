import { expect, test } from "vitest";
import type { NameEntry } from "../../src/search/lexicon.ts";
import { named } from "../../src/search/names.ts";
import { lookedFor, reasons } from "../../src/search/results-view.ts";

const entry = (kind: NameEntry["kind"], name: string, papers = 1): NameEntry => ({ kind, name, papers, url: name });
const names = [entry("system", "C-Poly"), entry("system", "BT^2"), entry("data set", "ImageNet", 17), entry("author", "Sebastian Ruder", 2), entry("system", "Adapters")]; // prettier-ignore
const found = (query: string) => named(query, names).map(({ name }) => name);

test.each([
  ["c poly", ["C-Poly"]],
  ["bt2", ["BT^2"]],
  ["imagenet", ["ImageNet"]],
  ["image", ["ImageNet"]],
  ["ruder", ["Sebastian Ruder"]],
  ["sebastian ruder", ["Sebastian Ruder"]],
  ["sparse models on ImageNet", ["ImageNet"]],
  ["how do adapters work", []],
  ["a", []],
  ["", []],
])("%s names %j", (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test("a hit says why it is there and what it lacks", () => {
  const hit = {
    id: "x", url: "", title: "", excerpt: "", missing: ["quick"],
    meta: { topics: "Parameter-efficient fine-tuning, Text", authors: "Ann Roe, Bo Li", venue: "ICLR 2024" },
  }; // prettier-ignore
  const topic = { id: "p", label: "Parameter-efficient fine-tuning", facet: "approach", aliases: ["PEFT"], papers: 3 };
  expect(reasons(hit, lookedFor(["peft", "roe", "quick"]), [topic])).toEqual([
    "filed under Parameter-efficient fine-tuning",
    "by Ann Roe",
    "without “quick”",
  ]);
});
