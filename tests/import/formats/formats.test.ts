import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/import/formats/bibtex.ts";
import { csv } from "../../../src/import/formats/csv.ts";
import { detectFormat, formats } from "../../../src/import/formats/index.ts";
import { runs } from "../../support/runs.ts";

const abstract = "We study how a model that was trained on one task can be used for another.";
const parse = (text: string) => detectFormat(text).parse(text);
const titles = (text: string) => parse(text).records.map(({ line, title }) => `${line} ${title}`);

const samples: Record<string, string> = {
  "arxiv-atom": `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>ArXiv Query</title>
  <entry>
    <id>http://arxiv.org/abs/1703.05175v2</id>
    <published>2017-03-15T17:00:00Z</published>
    <title>A title &amp;
      more</title>
    <summary>  ${abstract}
    5 &lt; 6. </summary>
    <author><name>Anna Able</name></author>
    <author><name>Bob Baker</name></author>
    <arxiv:doi>10.1000/xyz123</arxiv:doi>
  </entry>
</feed>`,
  bibtex: `@string{icml = "ICML"}
@comment{nothing}

@inproceedings{able,
  title = {A title \\& more},
  author = {Able, Anna and Bob Baker},
  year = 2017, month = mar,
  booktitle = icml,
  doi = {10.1000/xyz123}, eprint = {1703.05175},
  abstract = {${abstract} 5 < 6.}
}`,
  ris: `TY  - CONF
TI  - A title & more
AU  - Able, Anna
AU  - Baker, Bob
PY  - 2017/03/15
JO  - ICML
DO  - 10.1000/xyz123
UR  - https://arxiv.org/abs/1703.05175
AB  - ${abstract} 5 < 6.
ER  - `,
  endnote: `%0 Conference Proceedings
%T A title & more
%A Able, Anna
%A Baker, Bob
%B ICML
%D 2017
%8 March 15
%R 10.1000/xyz123
%U https://arxiv.org/abs/1703.05175
%X ${abstract}
5 < 6.`,
  "endnote-xml": `<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><contributors><authors><author><style face="normal">Able, Anna</style></author><author>Baker, Bob</author></authors></contributors><titles><title><style face="normal">A title &amp; more</style></title><secondary-title>ICML</secondary-title></titles><dates><year>2017</year></dates>
<abstract><style face="normal">${abstract} 5 &lt; 6.</style></abstract><urls><related-urls><url>https://arxiv.org/abs/1703.05175</url></related-urls></urls><electronic-resource-num>10.1000/xyz123</electronic-resource-num></record></records></xml>`,
  "pubmed-xml": `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">12345678</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2017</Year><Month>Mar</Month></PubDate></JournalIssue><Title>ICML</Title></Journal>
<ArticleTitle>A title &amp; more.</ArticleTitle><ELocationID EIdType="doi">10.1000/xyz123</ELocationID>
<Abstract><AbstractText>${abstract} 5 &lt; 6.</AbstractText></Abstract>
<AuthorList><Author><LastName>Able</LastName><ForeName>Anna</ForeName></Author><Author><LastName>Baker</LastName><ForeName>Bob</ForeName></Author></AuthorList>
</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  pubmed: `PMID- 12345678
OWN - NLM
DP  - 2017 Mar 15
TI  - A title &
      more
LID - 10.1000/xyz123 [doi]
AID - arXiv:1703.05175v2 [pii]
AB  - ${abstract}
      5 < 6.
FAU - Able, Anna
AU  - Able A
FAU - Baker, Bob
AU  - Baker B
JT  - ICML`,
  "web-of-science": `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Able, A
   Baker, B
AF Able, Anna
   Baker, Bob
TI A title &
   more
SO ICML
AB ${abstract}
   5 < 6.
PD MAR 15
PY 2017
DI 10.1000/xyz123
ER

EF`,
  json: JSON.stringify({ papers: [{ title: "A title & more", summary: `${abstract} 5 < 6.`, authors: ["Anna Able", { name: "Bob Baker" }], date: "2017-03-15T00:00:00Z", venue: "ICML", doi: "https://doi.org/10.1000/xyz123", arxivId: "1703.05175v2" }] }), // prettier-ignore
  "json-lines": `${JSON.stringify({ title: "A title & more", abstract: `${abstract} 5 < 6.`, author: "Able, Anna and Baker, Bob", year: 2017, journal: "ICML", doi: "10.1000/xyz123", url: "https://arxiv.org/pdf/1703.05175" })}\n${JSON.stringify({ title: "Another", abstract })}`, // prettier-ignore
  csv: `title,abstract,authors,published,venue,doi,arxiv\r\n"A title & more","${abstract}\r\n5 < 6.","Able, Anna; Baker, Bob",2017-03-15,ICML,10.1000/xyz123,arXiv:1703.05175`,
  "arxiv-page": `Computer Science > Machine Learning
arXiv:1703.05175 (cs)
[Submitted on 15 Mar 2017 (v1), last revised 19 Jun 2017 (this version, v2)]
Title:A title & more
Authors:Anna Able, Bob Baker
View PDF HTML (experimental)
Abstract:${abstract}
5 < 6.
Comments: 5 pages
Subjects: Machine Learning (cs.LG)
Cite as: arXiv:1703.05175 [cs.LG]
Related DOI: https://doi.org/10.1000/xyz123`,
  listing: `A title & more\n${abstract} It is 5 < 6.`,
};

describe("every format", () => {
  test("has a sample here", () => {
    expect(formats.map(({ id }) => id).sort()).toEqual(Object.keys(samples).sort());
  });

  test.each(Object.entries(samples))(
    "%s is detected by its content, with a byte-order mark and CRLF or without",
    (id, text) => {
      for (const variant of [text, `\uFEFF${text}`, text.replace(/\r?\n/g, "\r\n"), `\n\n${text}`]) {
        if (id === "csv" && variant.startsWith("\n")) continue;
        expect(detectFormat(variant).id).toBe(id);
        expect(parse(variant).records[0]).toMatchObject({
          title: expect.stringMatching(/^A title (?:\\?&|&amp;) more\.?$/),
          abstract: expect.stringContaining("We study"),
        });
      }
    },
  );

  test.each(Object.entries(samples).filter(([id]) => id !== "listing"))(
    "%s gives authors, date, venue and identifiers",
    (id, text) => {
      const [record] = parse(text).records;
      expect(record).toMatchObject({ authors: ["Anna Able", "Bob Baker"], doi: "10.1000/xyz123" });
      // These have no place for it.
      if (id !== "web-of-science" && id !== "pubmed-xml") expect(record!.arxiv).toBe("1703.05175");
      expect(record!.abstract!.replace("&lt;", "<")).toBe(`${abstract} 5 < 6.`);
      expect(record!.published).toMatch(/^2017/);
      if (!id.startsWith("arxiv-")) expect(record!.venue).toBe("ICML");
    },
  );

  test.each(formats.map((format) => [format.id, format] as const))(
    "%s never throws, whatever the text, and names real lines",
    (_, format) => {
      const parts = fc.constantFrom(...Object.values(samples).flatMap((text) => [text, text.slice(0, 60), text.slice(40, 160), text.slice(-50)]), "\n", "\r\n", "{", "}", "[", "]", '"', ",", "@", "<", ">", "TY  - X", "ER  - ", "&#x0;", "&a;", "<entry>", "\\", "$", "\uFEFF", "\0"); // prettier-ignore
      const texts = fc
        .array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 6 })
        .map((pieces) => pieces.join(""));
      fc.assert(
        fc.property(texts, (text) => {
          const lines = text.split(/\r\n?|\n/).length;
          const { records, refused } = format.parse(text);
          for (const { line } of [...records, ...refused])
            expect(line >= 1 && line <= lines, `line ${line} of ${lines}`).toBe(true);
        }),
        { numRuns: runs(150) },
      );
    },
  );
});

describe("the words of a record are kept", () => {
  const first = (text: string) => parse(text).records[0];

  test("of a RIS value that goes on in the next lines, and of one with two blanks and a hyphen in it", () => {
    const text = `TY  - JOUR\nTI  - A title\n  that goes on\nAB  - We study it  - at\n\nlength.\nER  - `;
    expect(first(text)).toMatchObject({ title: "A title that goes on", abstract: "We study it - at\n\nlength." });
  });

  test.each([
    ["{On $x^2$ and $y_{i}$, \\$5}", "On $x^2$ and $y_{i}$, \\$5"],
    ["{A \uE0000\uE000 mark of $x^2$}", "A \uE0000\uE000 mark of $x^2$"],
  ])("of the BibTeX title %s", (written, title) => {
    expect(first(`@misc{a, title = ${written}, year = 2020}`)).toMatchObject({ title });
  });

  test("of BibTeX whose abbreviations are names that all objects have", () => {
    expect(parse("@misc{a, title = constructor}\n@misc{b, title = {B}}")).toMatchObject({
      records: [{ title: "B" }],
      refused: [{ line: 1, reason: expect.stringContaining("constructor") }],
    });
    expect(titles("@string{constructor = {A}}\n@misc{a, title = constructor}")).toEqual(["2 A"]);
  });
});

describe("one invalid record does not affect the others", () => {
  test.each([
    [
      "bibtex",
      `@misc{a, title={First}}\n@broken{b, title = {x\n\n@misc{c, title={Last}, abstract={${abstract}}}`,
      ["1 First", "4 Last"],
      [2],
    ],
    [
      "ris",
      `TY  - JOUR\nTI  - First\nER  - \nTY  - \nnonsense\nTY  - JOUR\nTI  - Last\nER  - `,
      ["1 First", "6 Last"],
      [4],
    ],
    ["json", `[{"title":"First"},\nnull,\n"x",\n{"title":"Last"}]`, ["1 First", "4 Last"], [2, 3]],
    ["json-lines", `{"title":"First"}\n{"title": oops}\n\n5\nnull\n{"title":"Last"}`, ["1 First", "6 Last"], [2, 4, 5]],
    [
      "csv",
      `title,abstract\nFirst,"two\nlines"\n"bad "quote,x\n\nOpen,"never closed\nLast,${abstract}`,
      ["2 First", '4 "bad "quote', "7 Last"],
      [6],
    ],
    [
      "arxiv-atom",
      `<feed>\n<entry><title>First</title></entry>\n<entry><title>x</entry>\n<entry><title>Last</title></entry></feed>`,
      ["2 First", "4 Last"],
      [3],
    ],
  ])("%s", (id, text, good, bad) => {
    expect(detectFormat(text).id).toBe(id);
    expect(titles(text)).toEqual(good);
    expect(parse(text).refused.map(({ line }) => line)).toEqual(bad);
  });

  test("a JSON text that is broken is refused with its line", () => {
    expect(parse('[{"title":"A"},\n{"title":"B",]')).toMatchObject({
      records: [{ title: "A" }],
      refused: [{ line: 2, reason: expect.stringMatching(/invalid JSON/) }],
    });
  });
});

describe("details of formats", () => {
  test("a feed with a document type or entities is refused and nothing expanded", () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<feed><entry><title>&a;</title></entry></feed>`;
    expect(detectFormat(text).id).toBe("arxiv-atom");
    expect(parse(text)).toMatchObject({ records: [], refused: [{ line: 2 }] });
  });

  test("the feed of new papers of arXiv is read", () => {
    const text = `<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><id>http://rss.arxiv.org/atom/cs.LG</id><entry><id>oai:arXiv.org:2401.00099v1</id><title>A</title><summary>arXiv:2401.00099v1 Announce Type: new \nAbstract: ${abstract}</summary><arxiv:announce_type>new</arxiv:announce_type><dc:creator>Anna Able, Bob Baker</dc:creator></entry></feed>`;
    expect(parse(text).records).toEqual([
      { line: 1, title: "A", abstract, authors: ["Anna Able", "Bob Baker"], arxiv: "2401.00099" },
    ]);
  });

  test("a feed of arXiv keeps its paragraphs, and says what it has no place for", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/hep-th/9901001v3</id><title>A</title><summary>  We study\nit.\n  And more.\n</summary><arxiv:comment>9 pages</arxiv:comment></entry></feed>`;
    expect(parse(text).records).toEqual([{ line: 1, title: "A", abstract: "We study it.\n\nAnd more.", arxiv: "hep-th/9901001", unused: ["arxiv:comment"] }]);
  }); // prettier-ignore

  test("arXiv's answer on a wrong identifier is refused with what it says", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom">\n<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format for 1</summary></entry></feed>`;
    expect(parse(text)).toEqual({
      records: [],
      refused: [{ line: 2, reason: "arXiv returned an error (incorrect id format for 1)" }],
    });
  });

  test("a comment on arXiv that names a workshop is a venue to write", () => {
    const page = samples["arxiv-page"]!.replace("Comments: 5 pages", "Comments: NeurIPS 2020 workshop on transfer");
    expect(parse(page).records[0]!.warnings).toMatchObject([{ field: "venue", message: expect.stringContaining("NeurIPS 2020") }]);
  }); // prettier-ignore

  test("BibTeX keeps formulas in names of journals and people, and takes an address for an arXiv identifier", () => {
    const entry = "@article{a, title={A}, author={{$\\alpha$ Group}}, journal={Journal of $K$-Theory}, eprint={https://arxiv.org/abs/1703.05175}}";
    expect(bibtex.parse(entry).records[0]).toMatchObject({ venue: "Journal of $K$-Theory", authors: ["$\\alpha$ Group"], arxiv: "1703.05175" });
  }); // prettier-ignore

  test.each([
    ["March 2017", "2017-03"],
    ["5 Mar 2017", "2017-03-05"],
    ["2017-3-5", "2017-03-05"],
    ["2017/03/15", "2017-03-15"],
    ["2017", "2017"],
    ["20170305", "2017-03-05"],
  ])("a table may hold the date as %s", (published, meant) => {
    expect(csv.parse(`title,abstract,published\nA,B,${published}`).records).toMatchObject([{ published: meant }]);
  });

  test("a table may hold addresses for identifiers", () => {
    const text = "title,abstract,arxiv,doi,openreview,acl\nA,B,https://arxiv.org/abs/1703.05175v2,doi:10.1000/x,https://openreview.net/forum?id=LVDRJE4xQ2,https://aclanthology.org/P18-1031/";
    expect(csv.parse(text).records).toMatchObject([{ arxiv: "1703.05175", doi: "10.1000/x", openreview: "LVDRJE4xQ2", acl: "P18-1031" }]);
  }); // prettier-ignore

  test("CSL dates end where zeros begin", () => {
    const text = JSON.stringify([{ title: "A", type: "article", issued: { "date-parts": [[2017, 0, 0]] } }]);
    expect(parse(text).records).toMatchObject([{ published: "2017" }]);
  });

  test.each([
    ["Able, Anna; van der Maaten, Laurens", ["Anna Able", "Laurens van der Maaten"]],
    ["Able, Anna and Baker, Bob", ["Anna Able", "Bob Baker"]],
    ["Anna Able, Bob Baker, Carl C.", ["Anna Able", "Bob Baker", "Carl C."]],
    ["Anna Able, Bob Baker and Carl C.", ["Anna Able", "Bob Baker", "Carl C."]],
    ["Anna Able and Bob Baker", ["Anna Able", "Bob Baker"]],
    ["A. Able, B. Baker", ["A. Able", "B. Baker"]],
    ["Able, Anna", ["Anna Able"]],
    ["Anna Able", ["Anna Able"]],
  ])("the authors %j are %j", (authors, names) => {
    expect(parse(JSON.stringify([{ title: "A", authors }])).records[0]!.authors).toEqual(names);
  });

  test.each([
    ["semicolons", `id;Title;Summary\n1;A title, with a comma;${abstract}`],
    ["tabs", `id\tDocument Title\tAbstract\n1\tA title, with a comma\t${abstract}`],
    ["quotes in the header", `"id","title","abstract"\n1,"A title, with a comma","${abstract}"`],
  ])("a table with %s", (_, text) => {
    expect(parse(text).records).toMatchObject([{ title: "A title, with a comma", abstract }]);
  });

  test.each([
    ["an object alone", `{"title":"A","abstract":"${abstract}"}`, ["1 A"]],
    ["an object of papers", `{"a":{"title":"A"},\n"b":{"title":"B"}}`, ["1 A", "2 B"]],
    ["an object with a list", `{"count":2,"papers":[{"title":"A"},\n{"title":"B"}]}`, ["1 A", "2 B"]],
    ["an empty list", "[]", []],
  ])("JSON: %s", (_, text, wanted) => {
    expect(detectFormat(text).id).toBe("json");
    expect(titles(text)).toEqual(wanted);
  });
});

describe("nothing of a source is lost silently", () => {
  const reasons = (text: string) => parse(text).refused.map(({ line, reason }) => `${line} ${reason}`);

  test("a row of CSV with more values than columns", () => {
    const text = `title,abstract\nOne,We study transfer, and more.\nTwo,"We study it, and more."\nThree,We study it.,,\n`;
    expect(titles(text)).toEqual(["3 Two", "4 Three"]);
    expect(reasons(text)).toEqual(["2 3 values for 2 columns; put a text that contains “,” in quotation marks"]);
  });

  test("several lists of papers in one object of JSON, at their lines", () => {
    const text = `{"2024": [{"title": "Four"}],\n"2023": [{"title": "Three"},\n{"title": "Too"}],\n"editors": [{"name": "E"}]}`;
    expect(titles(text)).toEqual(["1 Four", "2 Three", "3 Too"]);
  });

  test("one paper with authors that are objects", () => {
    const { records } = parse(`{"title": "One", "abstract": "${abstract}", "authors": [{"name": "Anna Able"}]}`);
    expect(records).toMatchObject([{ title: "One", abstract, authors: ["Anna Able"] }]);
    const csl = parse(`{"title": "One", "author": [{"family": "Able", "given": "Anna"}]}`);
    expect(csl.records).toMatchObject([{ title: "One", authors: ["Anna Able"] }]);
  });

  test.each([
    ["JSON", `[{"title": "One"},\n{"title": "Two", "abstract": "a", "abstract": "b"}]`],
    ["JSON Lines", `{"title": "One"}\n{"title": "Two", "abstract": "a", "abstract": "b"}`],
  ])("an object of %s with a key twice", (_, text) => {
    expect(titles(text)).toEqual(["1 One"]);
    expect(reasons(text)).toEqual(["2 duplicate key “abstract”"]);
  });

  test("an abstract of RIS in several tags, and an entry whose first blank is missing", () => {
    const text = "TY  - JOUR\nTI  - One\nAB  - We study it.\nAB  - And more.\nER  - \nTY  -JOUR\nTI  - Two\nAB  - We do.\nER  -";
    expect(parse(text)).toMatchObject({ records: [{ abstract: "We study it.\n\nAnd more." }, { title: "Two", line: 6 }], refused: [] });
  });

  test("characters of XML by their numbers, and blanks beside CDATA and comments", () => {
    const feed = (words: string) => `<?xml version="1.0"?><feed><entry><id>x</id><title>A</title><summary>${words}</summary></entry></feed>`;
    const read = (words: string) => parse(feed(words)).records[0]!.abstract;
    expect(read("Caf&#233; &#x2013; &#60;a&#62; &amp;#233; &amp;lt;")).toBe("Café – <a> &#233; &lt;");
    expect(read("a <![CDATA[b <i> c]]> d <!-- e --> f")).toBe("a b <i> c d f");
  });

  test("a paper about what pages ask of their readers", () => {
    const about = "We study e-mail and newsletter cookies, and who will subscribe to them when trending. We show that it works, and more.";
    const text = `Get trending papers in your email inbox!\nTopics of Newsletters\n${about}\nAnother Paper About Transfer\n${abstract} And it works.`;
    expect(titles(text)).toEqual(["2 Topics of Newsletters", "4 Another Paper About Transfer"]);
  });
}); // prettier-ignore
