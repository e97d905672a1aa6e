import { describe, expect, test } from "vitest";
import { validFields } from "../../src/import/valid-fields.ts";
import { keywordsOf } from "../../src/import/values/keywords.ts";
import { languageTag } from "../../src/import/values/language.ts";
import { pagesAsPrinted } from "../../src/import/values/pages.ts";
import { isPlaceholder } from "../../src/import/values/placeholder.ts";
import type { SourceRecord } from "../../src/model/source-record.ts";

const keywords: [unknown, string[]][] = [
  ["transfer; fine-tuning; Transfer.", ["transfer", "fine-tuning"]],
  ["transfer, fine-tuning", ["transfer", "fine-tuning"]],
  [["Cats, domestic"], ["Cats, domestic"]],
  [["cats, dogs, cows"], ["cats", "dogs", "cows"]],
  ["Cats, domestic; dogs", ["Cats, domestic", "dogs"]],
  ["R&amp;D; transfer", ["R&amp;D", "transfer"]],
  ["['transfer', 'fine-tuning']", ["transfer", "fine-tuning"]],
  ["transfer\nfine-tuning", ["transfer", "fine-tuning"]],
  [
    ["transfer", "Cats, domestic"],
    ["transfer", "Cats, domestic"],
  ],
  [["transfer; fine-tuning"], ["transfer", "fine-tuning"]],
  [
    [{ display_name: "transfer" }, { subject: "fine-tuning" }, { id: 1 }],
    ["transfer", "fine-tuning"],
  ],
  ["", []],
  [undefined, []],
];

test.each(keywords)("the keywords in %j are %j", (value, found) => {
  expect(keywordsOf(value)).toEqual(found);
});

test.each([
  ["123--145", "123–145"],
  ["123 - 145", "123–145"],
  ["123-145", "123–145"],
  ["123-45", "123-45"],
  ["pp. 123-145", "123–145"],
  ["S12-S15", "S12–S15"],
  ["1:1--1:25", "1:1–1:25"],
  ["e0130000", "e0130000"],
  ["12", "12"],
])("the pages %j are printed as %j", (text, pages) => {
  expect(pagesAsPrinted(text)).toBe(pages);
});

test.each([
  ["eng", undefined],
  ["en-GB", undefined],
  ["English", undefined],
  ["de", "de"],
  ["ger", "de"],
  ["German", "de"],
  ["Deutsch", "de"],
  ["de_DE", "de-DE"],
  ["pt-br", "pt-BR"],
  ["zh-hans-cn", "zh-Hans-CN"],
  ["Chinese (Simplified)", "zh"],
  ["Klingon", "Klingon"],
])("the tag of the language %j is %j", (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

test.each([
  ["German", "Wir untersuchen, wie ein Modell mit wenigen Beispielen lernt.", "de"],
  ["Chinese", "我们研究预训练语言模型如何迁移。", "zh"],
  ["Chinese", "We study how the models of language transfer to tasks that are new.", undefined],
  ["German", undefined, "de"],
  ["mul", "Estudamos a transferência.", undefined],
])("a paper in %s with the abstract %j has one in %s", (language, abstract, wanted) => {
  expect(validFields({ line: 1, language, ...(abstract !== undefined && { abstract }) }).record.language).toBe(wanted);
});

test.each([
  "[No abstract available]", "No abstract available.", "Abstract not available", "[No author name available]", "N/A", "n/a-n/a", "NA",
  "null", "None", "undefined", "nan", "-", "--", "?", "[s.n.]", "Anonymous", "unknown", "[object Object]",
])("%j stands for a missing value", (text) => {
  expect(isPlaceholder(text)).toBe(true);
}); // prettier-ignore

test.each(["Na", "Anonymous Networks", "Noah", "12-15", "Unknown Unknowns: a study", "None of these works", "e1"])(
  "%j says something",
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);

describe("a record is left with what is valid", () => {
  const fieldsOf = (fields: Partial<SourceRecord>) => {
    const { record, warnings } = validFields({ line: 1, ...fields });
    return { record: { ...record, line: undefined }, warnings: warnings.map(({ field, message }) => `${field}: ${message}`) };
  };

  test.each<[given: Partial<SourceRecord>, left: Partial<SourceRecord>, warnings: string[]]>([
    [
      { abstract: "[No abstract available]", venue: "N/A", volume: "12" },
      { volume: "12" },
      ["abstract: “[No abstract available]” is left out, it stands for a missing value", "venue: “N/A” is left out, it stands for a missing value"],
    ],
    [
      { authors: ["Anna Able", "[No author name available]", "et al."] },
      { authors: ["Anna Able"] },
      ["authors: “[No author name available]” is left out, it stands for a missing value", "authors: the source lists only some of them; add the others"],
    ],
    [{ published: "04/05/2021" }, { published: "2021" }, ["published: only the year of “04/05/2021” is certain"]],
    [{ published: "in press" }, {}, ["published: “in press” is left out, expected a date such as 2017-03-15, 2017-03 or 2017"]],
    [{ venue: "CoRR", volume: "abs/1703.05175" }, { arxiv: "1703.05175" }, []],
    [{ venue: "arXiv preprint cs/0508053" }, { arxiv: "cs/0508053" }, []],
    [{ doi: "10.48550/arXiv.1703.05175" }, { arxiv: "1703.05175" }, []],
    [{ doi: "10.1000/a, 10.1000/b" }, {}, ["doi: “10.1000/a, 10.1000/b” is left out, expected a DOI such as 10.18653/v1/P18-1031"]],
    [{ doi: "10.1000/1(1996)26<27:A>2.0.CO;2" }, { doi: "10.1000/1(1996)26<27:A>2.0.CO;2" }, []],
    [{ pages: "1--9", language: "ger", keywords: ["a; b"] }, { pages: "1–9", language: "de", keywords: ["a", "b"] }, []],
    [{ language: "eng" }, {}, []],
    [{ language: "French", abstract: "We study the floods of the Loire." }, { abstract: "We study the floods of the Loire." }, []],
    [{ language: "French", abstract: "Nous étudions les crues." }, { language: "fr", abstract: "Nous étudions les crues." }, []],
    [{ issue: "9783319956299" }, {}, ["issue: “9783319956299” is left out, it is an ISBN"]],
    [{ authors: ["{\\'E}mile {Able}", "{da Able}"] }, { authors: ["Émile Able", "da Able"] }, []],
    [{ links: { paper: ["https://example.org/1", "javascript:x"] } }, { links: { paper: ["https://example.org/1"] } }, ["links: “javascript:x” for paper is left out, expected a URL that starts with https:// or http://"]],
  ])("%j", (given, left, warnings) => {
    expect(fieldsOf(given)).toEqual({ record: left, warnings });
  });
}); // prettier-ignore
