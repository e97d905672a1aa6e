import { expect, it } from "vitest";
import { findLinks } from "../../../src/analysis/entities/links.ts";
import { readAbstract } from "../../support/reading.ts";

it.each([
  ["Code is available at https://github.com/a/b.", "code", "https://github.com/a/b"],
  ["Our data set is at https://github.com/a/b.", "data", "https://github.com/a/b"],
  ["Models and datasets available at https://github.com/a/b.", "code", "https://github.com/a/b"],
  ["See https://huggingface.co/datasets/x/y.", "data", "https://huggingface.co/datasets/x/y"],
  ["Checkpoints: https://huggingface.co/x/y", "project", "https://huggingface.co/x/y"],
  ["The corpus is at https://zenodo.org/record/1.", "data", "https://zenodo.org/record/1"],
  ["Project page: https://x.github.io/y/", "project", "https://x.github.io/y/"],
])("reads the link of %j", (abstract, kind, url) => {
  expect(findLinks(readAbstract(abstract))).toEqual([{ kind, url, text: abstract }]);
});
