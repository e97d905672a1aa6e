import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/import/formats/index.ts";

const parse = (text: string) => detectFormat(text).parse(text);
const article = (inside: string, citation = "") =>
  `<PubmedArticle><MedlineCitation><PMID>1234567</PMID><Article>${inside}</Article>${citation}</MedlineCitation></PubmedArticle>`;
const pubmed = (...articles: string[]) =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${articles.join("\n")}\n</PubmedArticleSet>`;
const endnote = (...records: string[]) =>
  `<xml><records>${records.map((record) => `<record>${record}</record>`).join("")}</records></xml>`;

describe("the XML of PubMed", () => {
  const title = "<ArticleTitle>A title.</ArticleTitle>";

  test.each([
    [
      '<Abstract><AbstractText Label="AIM">One <i>E. coli</i>.</AbstractText><AbstractText Label="RESULTS">p &lt; 5.</AbstractText></Abstract>',
      { abstract: "AIM: One <i>E. coli</i>.\n\nRESULTS: p &lt; 5." },
    ],
    [
      "<AuthorList><Author><LastName>King</LastName><ForeName>Martin L</ForeName><Suffix>Jr</Suffix></Author><Author><CollectiveName>Cell Consortium</CollectiveName></Author></AuthorList>",
      { authors: ["Martin L King Jr", "Cell Consortium"] },
    ],
    [
      "<Journal><JournalIssue><Volume>9</Volume><Issue>2</Issue><PubDate><Year>2018</Year><Month>Jul</Month></PubDate></JournalIssue><Title>Things</Title></Journal><Pagination><MedlinePgn>511-20</MedlinePgn></Pagination>",
      { volume: "9", issue: "2", published: "2018-07", venue: "Things", pages: "511–520" },
    ],
    [
      "<Journal><JournalIssue><PubDate><MedlineDate>2018 Winter</MedlineDate></PubDate></JournalIssue></Journal>",
      { published: "2018" },
    ],
    [
      "<Journal><JournalIssue><PubDate><Year>2018</Year></PubDate></JournalIssue></Journal><ArticleDate><Year>2018</Year><Month>05</Month><Day>03</Day></ArticleDate>",
      { published: "2018-05-03" },
    ],
    ["<GrantList><Grant/></GrantList>", { unused: ["GrantList"] }],
  ])("%s", (inside, wanted) => {
    expect(parse(pubmed(article(title + inside)))).toEqual({
      records: [{ line: 3, title: "A title.", pmid: "1234567", ...wanted }],
      refused: [],
    });
  });

  test("one invalid article does not affect the others, and no entity is expanded", () => {
    const text = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${pubmed(article("<ArticleTitle>A &a; title</ArticleTitle>"), "<PubmedArticle><PMID>2</Other></PubmedArticle>", article(title))}`;
    expect(detectFormat(text).id).toBe("pubmed-xml");
    expect(parse(text)).toMatchObject({
      records: [
        { line: 3, title: "A &a; title" },
        { line: 5, title: "A title." },
      ],
      refused: [{ line: 4 }],
    });
  });
});

describe("the XML of EndNote", () => {
  test.each([
    ["<titles><title><style face=\"normal\">On </style><style face=\"italic\">E. coli</style></title></titles>", { title: "On <i>E. coli</i>" }],
    ["<abstract><style>One.&#xD;&#xD;Two.</style></abstract>", { abstract: "One.\n\nTwo." }],
    ["<contributors><authors><author>Roe, Jane</author><author><style>van der Poe, Max</style></author></authors></contributors>", { authors: ["Jane Roe", "Max van der Poe"] }],
    ["<dates><year>2018</year><pub-dates><date>Jul 9</date></pub-dates></dates><keywords><keyword>a</keyword><keyword>b</keyword></keywords>", { published: "2018-07-09", keywords: ["a", "b"] }],
    ["<isbn>1234</isbn>", { unused: ["isbn"] }],
  ])("%s", (inside, wanted) => {
    expect(parse(endnote(inside)).records).toEqual([{ line: 1, ...wanted }]);
  });
}); // prettier-ignore
