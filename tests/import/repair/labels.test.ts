import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../../src/import/repair/index.ts";
import { labels } from "../../../src/import/repair/labels.ts";
import { runs } from "../../support/runs.ts";

const read = (text: string) => labels(text, { where: "abstract", companion: "" });
const words = "We carry classifiers over, and find that it helps.";

describe("what is around an abstract is taken off and reported", () => {
  test.each([
    "Abstract: ", "ABSTRACT—", "Abstract. ", "Abstract - ", "Abstract\n\n", "Abstract ", "ABSTRACT ", "[Abstract] ", "**Abstract:** ", "Summary: ", "Zusammenfassung: ", "Resumen – ", "摘要：",
    "© 2019 IEEE.", "© 2019 Elsevier B.V. ", "© 2019 Elsevier B.V. All rights reserved. ", "Copyright © 2018 John Wiley & Sons, Ltd. ", "(C) 2020 Elsevier Ltd. All rights reserved. ",
  ])("%j in front", (label) => {
    const { text, repairs } = read(`${label}${words}`.replace("[Abstract]", "[Abstract]:"));
    expect(text).toBe(words);
    expect(repairs).toHaveLength(1);
  }); // prettier-ignore

  test.each([
    "© 2019 IEEE.", "© 2019 Elsevier Ltd", "(C) 2020 Elsevier Ltd. All rights reserved.", "(c) 2020 Published by Elsevier B.V.", "Copyright © 2018 John Wiley & Sons, Ltd.", "Copyright (C) 2018 S. Karger AG, Basel",
    "© The Author(s) 2021. Published by Oxford University Press on behalf of the Society. All rights reserved. For permissions, please e-mail: a@b.org.", "© 2021 The Authors. Journal of X published by Wiley Periodicals LLC on behalf of Y.",
    "This article is protected by copyright. All rights reserved.", "All rights reserved.", "Published by Elsevier Ltd.", "Crown Copyright © 2020 Published by Elsevier Ltd.", "© RSNA, 2020", "© 2020 by the authors. Licensee MDPI, Basel, Switzerland.",
    "© 2020 The Authors. Published by Elsevier Inc. This is an open access article under the CC BY license (http://creativecommons.org/licenses/by/4.0/).", "© Springer-Verlag Berlin Heidelberg 2010.", "© 2019, The Author(s), under exclusive licence to Springer Nature.",
    "(PsycINFO Database Record (c) 2012 APA, all rights reserved).", "Copyright of Journal of X is the property of Wiley and its content may not be copied or emailed to multiple sites. However, users may print, download, or email articles for individual use.",
    "[Figure: see text]", "(Figure presented.)", "(C) 2012 Elsevier B.V. Todos os direitos reservados.",
    "Copyright © 2019 The Authors, some rights reserved; exclusive licensee American Association for the Advancement of Science. No claim to original U.S. Government Works.",
  ])("%j behind", (notice) => {
    const { text, repairs } = read(`${words} ${notice}`);
    expect(text).toBe(words);
    expect(repairs).toHaveLength(1);
  }); // prettier-ignore

  test.each([
    ["a paragraph of its own", `${words}\n\n© 2020 Wiley.`],
    ["no blank before it", `${words}© 2017 The Authors.`],
    ["quotation marks", `"${words}"`],
    ["quotation marks and braces", `“{${words}}”`],
  ])("%s", (_, given) => {
    const { text } = read(given);
    expect(read(text).text).toBe(words);
  });

  test("an abstract without a full stop", () => {
    expect(read("We end without one © 2020 The Authors.").text).toBe("We end without one");
  });
});

test("headings on lines of their own get a colon", () => {
  const given = "Background\nLabels are few.\n\nMethods\n\nWe carry them over.\n\nConclusion\nIt helps.";
  const { text, repairs } = clean(given, { where: "abstract", companion: "" });
  expect(text).toBe("Background: Labels are few.\n\nMethods: We carry them over.\n\nConclusion: It helps.");
  expect(repairs).toHaveLength(3);
  const one = "We name one of the\nmethods\nof others.";
  expect(clean(one, { where: "abstract", companion: "" })).toMatchObject({
    text: one.replaceAll("\n", " "),
    repairs: [],
  });
});

test.each([
  ["PURPOSE\nWe carry them over.", "PURPOSE: We carry them over."],
  ["Aim: We carry.Methods: We do it.RESULTS: Good.", "Aim: We carry. Methods: We do it. RESULTS: Good."],
  ["We carry them over. [Display omitted]", "We carry them over."],
])("the parts of %j are told apart", (given, expected) => {
  const { text, repairs } = clean(given, { where: "abstract", companion: "" });
  expect(text).toBe(expected);
  expect(repairs.length).toBeGreaterThan(0);
});

test.each([
  ["Abstract Recently, trackers are used.", "Recently, trackers are used."],
  ["Abstract Eulerian-based smoke is sensitive.", "Eulerian-based smoke is sensitive."],
  ["Abstract 3D surfaces are made.", "3D surfaces are made."],
  ["ABSTRACT OBJECTIVES: To carry. METHODS: We do.", "OBJECTIVES: To carry. METHODS: We do."],
  ["Abstract 10.1002/xyz.200504313.abs In der Natur spielt es.", "In der Natur spielt es."],
])("%s without a colon", (given, expected) => {
  expect(read(given).text).toBe(expected);
});

test.each([
  ["PURPOSE: To read.DESIGN: Two.METHODS: We carry.", "PURPOSE: To read. DESIGN: Two. METHODS: We carry."],
  [
    "Objective:This one.Method:We carry.Results: It helps.",
    "Objective: This one. Method: We carry. Results: It helps.",
  ],
  ["ABSTRACTModels of rivers help.", "Models of rivers help."],
  ["Summary\n\nModels of rivers help.", "Models of rivers help."],
  ["<正>针对缺少数据的流域。", "针对缺少数据的流域。"],
  ["© 2020 Elsevier B.V. All rights reserved Models of rivers help.", "Models of rivers help."],
])("%j becomes %j", (given, text) => {
  expect(read(given).text).toBe(text);
});

describe("what belongs to an abstract stays", () => {
  test.each([
    "Abstract Meaning Representation parsing is hard.",
    "Abstract interpretation, abstract-level reasoning and abstracts are hard.",
    "Abstract-level reasoning is hard.",
    "Abstract Foo machines are new. We prove that abstract Foo machines halt.",
    "Summary: We present it.\n\nStatement of need: It helps.",
    "Summary: We present it. Availability and implementation: https://a.org. Contact: a@b.org",
    "BACKGROUND: Few. METHODS: We do. RESULTS: Good.",
    "Summaries of texts: we write them.",
    "We study maps. (c) We show in 2019 that it works.",
    "We (a) run, (b) walk and (c) 2019. We also (C) 2018 stay.",
    "We use images © 2019 OpenStreetMap contributors.",
    "Copyright law protects. Copyright Act of 1976 is old. We study copyright in 2020.",
    "Published by the authors in 2010, the data set is old.",
    "It is old. Published by Springer in 2010, this book was read.",
    '"Why" and other words are asked in these lines, so they ask "how"',
    "{a} and other words are written in braces, so they write {b}",
    "© 2019",
    "Keywords: one, two",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ text, repairs: [], warnings: [] });
  });

  test("a title keeps all", () => {
    const text = "Abstract: © 2019 IEEE.";
    expect(labels(text, { where: "title", companion: "" })).toEqual({ text, repairs: [], warnings: [] });
  });
});

test.each([
  ["as [Formula: see text] shows", /a formula or table of the paper is missing/],
  ["words (ABSTRACT TRUNCATED AT 250 WORDS)", /only a part of the abstract/],
  ["We carry classifiers over and …", /only a part of the abstract/],
  ["We carry them over. Keywords: one, two", /keywords stand in it/],
])("%s stays, with a warning", (text, warning) => {
  expect(read(text)).toEqual({ text, repairs: [], warnings: [expect.stringMatching(warning)] });
});

const pieces = fc.constantFrom("Abstract", ": ", "—", "Summary", "© ", "(C) ", "2019 ", "IEEE", ". ", "All rights reserved", "Published by ", "Elsevier B.V.", "We study it", "\n\n", '"', "{", "}", "Results: ", " "); // prettier-ignore

test("only the ends of a text are taken off", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const given = `We begin. ${parts.join("")}. We end.`;
      expect(read(given).text.replaceAll("[Figure: see text]", "")).toBe(given);
    }),
    { numRuns: runs(1000) },
  );
});

test.each([
  ["notices", "© 2020 A. ".repeat(30_000)], ["publishers", `Published by ${"a ".repeat(30_000)}`], ["capitals", "A. ".repeat(30_000)], ["blanks", " ".repeat(30_000)], ["signs", "©".repeat(30_000)], ["dots", ".".repeat(30_000)],
])("a text of many %s is read in time", (_, text) => {
  expect(text).toContain(read(text).text);
}, 10_000); // prettier-ignore
