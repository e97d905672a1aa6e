import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/analysis/text/sentences.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { runs } from "../../support/runs.ts";

const split = (text: string): string[] => sentences(text).map(({ text }) => text);

describe("sentences", () => {
  it.each([
    ["two plain sentences", "We propose X. It works.", ["We propose X.", "It works."]],
    [
      "e.g. and i.e.",
      "Large sets (e.g. ImageNet) help, i.e. BERT does. We agree.",
      ["Large sets (e.g. ImageNet) help, i.e. BERT does.", "We agree."],
    ],
    [
      "et al. inside",
      "NTN (Socher et al., 2013) and others by Smith et al. Nets fail.",
      ["NTN (Socher et al., 2013) and others by Smith et al. Nets fail."],
    ],
    ["et al. before a starter", "So did Smith et al. We go on.", ["So did Smith et al.", "We go on."]],
    ["etc. before a starter", "Images, text, etc. We go on.", ["Images, text, etc.", "We go on."]],
    ["decimals", "It reaches 69.9 on CUB. That is 2.5 more.", ["It reaches 69.9 on CUB.", "That is 2.5 more."]],
    [
      "vs. and Fig.",
      "A top-10 accuracy of 73.2% vs. 54.7% in Fig. 2 is shown.",
      ["A top-10 accuracy of 73.2% vs. 54.7% in Fig. 2 is shown."],
    ],
    [
      "web addresses",
      "Code is at https://github.com/a.b/c. We thank all.",
      ["Code is at https://github.com/a.b/c.", "We thank all."],
    ],
    ["initials", "The work of J. K. Smith matters. It does.", ["The work of J. K. Smith matters.", "It does."]],
    [
      "list numbers",
      "We set three tasks: 1. Lesion segmentation; 2. Grading. Then we test.",
      ["We set three tasks: 1. Lesion segmentation; 2. Grading.", "Then we test."],
    ],
    ["questions", "But which task? We ask.", ["But which task?", "We ask."]],
    ["formulas", "The rate $a. B$ is met. We prove it.", ["The rate $a. B$ is met.", "We prove it."]],
    ["names that begin small", "It inverts. i-RevNets show more.", ["It inverts.", "i-RevNets show more."]],
    ["a lost space", "It helps on data sets.Our code is open.", ["It helps on data sets.", "Our code is open."]],
    ["no full stop at the end", "First. Index Terms: BERT", ["First.", "Index Terms: BERT"]],
    ["nothing", "  ", []],
  ])("splits %s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("gives offsets at which the sentence stands, and loses no word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z.,;:!?()$ 0-9\n-]{0,200}$/), (text) => {
        const found = sentences(text);
        for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence);
        expect(
          found
            .map(({ text }) => text)
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: runs(100) },
    );
  });

  it("does so for any text", () => {
    fc.assert(
      fc.property(hostileText({ lines: true, maxLength: 30 }), (text) => {
        const found = sentences(text);
        let end = 0;
        for (const sentence of found) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(end, sentence.start).trim()).toBe("");
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: runs(1000) },
    );
  });
});
