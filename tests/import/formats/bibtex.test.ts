import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/import/formats/bibtex.ts";

const parse = (text: string) => bibtex.parse(text);
const read = (fields: string) => parse(`@article{k, ${fields}}`).records[0]!;
const outline = (text: string) => {
  const { records, refused } = parse(text);
  return {
    read: records.map(({ line, title }) => `${line} ${title}`),
    refused: refused.map(({ line, reason }) => `${line} ${reason}`),
  };
};
const invalid = (line: number, reason: string) => `${line} invalid BibTeX (${reason})`;

describe("an entry", () => {
  test.each([
    ["a key of several words", "@article{Roe Jane_Poe Max_2013, title={T}}"],
    ["no key", "@article{,title={T}}"],
    ["no key and no comma", "@misc{title = {T}}"],
    ["no comma behind its key", "@misc{roe2020\n title = {T}}"],
    ["a key with signs", "@misc{doe:2020/a+b'c[1]=ü, title = {T}}"],
    ["a key in braces", "@misc{{Roe2020}, title = {T}}"],
    ["a key on the next line", "@misc{\nroe2020,\ntitle={T}\n}"],
    ["parentheses", "@misc(roe, title = {T}, note = {a ) b})"],
    ["blanks around everything", "\uFEFF@ Misc { roe , TITLE\n=\n{T} , }"],
    ["a type with an underscore", "@web_page{roe, title = {T}}"],
    ["values in pieces", '@string{t = "T"}\n@misc{a, title = t # {} # ""}'],
    ["an abbreviation that is defined later", '@misc{a, title = t}\n@string(t = "T")'],
    ["an empty value", "@misc{a, month = , title = {T}}"],
    ["comments between its fields", "@misc{a, % one, two\n title = {T}, % year = {x}\n}"],
    ["an accent in quotation marks without braces", '@misc{a, note = "G\\"odel", title = "T"}'],
    ["braces around the whole value", "@misc{a, title = {{T}}}"],
    ["quotation marks and braces", '@misc{a, title = "{T}"}'],
  ])("may have %s", (_, text) => {
    expect(bibtex.detect(text)).toBe(true);
    expect(outline(text)).toEqual({ read: [expect.stringMatching(/^\d T$/)], refused: [] });
  });

  test.each([
    ["an @ at the start of a line", "{Recall\n@k (see below, or not)\n@misc[b, note=4] is high}"],
    ["a percent sign", "{Only 5% of them}"],
    ["formulas, commands and paragraphs", "{$x_{i}$ and \\frac{a}{b}\n\nof {\\'E}tude, \\emph{all}}"],
    ["a quotation mark in braces", '"say {"}yes{"}"'],
    ["a set", "{labels in {0,1} or \\{0,1\\}}"],
  ])("keeps %s in a value", (_, value) => {
    const words = value.slice(1, -1).replace(/\{("|\{)\}/g, "$1");
    expect(read(`abstract = ${value}`).abstract).toBe(words);
  });

  test("has no braces that only keep capitals", () => {
    expect(
      read("title = {{BERT:} {T}raining of $x_{i}$ in {{\\'E}tudes}, 24{\\%}}, journal = {J. of {AI}}"),
    ).toMatchObject({
      title: "BERT: Training of $x_{i}$ in {\\'E}tudes, 24\\%",
      venue: "J. of AI",
    });
  });
});

describe("a file", () => {
  test.each([
    ["a missing comma", "@misc{a, title = {A}\n year = 2020}", "missing comma after title"],
    ["an open brace", "@misc{a,\n title = {A,\n year = {2020}\n}", "unclosed brace"],
    ["an open brace that a later one closes", "@misc{a, title = {A, year = {2020}}", "unclosed brace"],
    ["a brace too many", "@misc{a, title = {A}}}, abstract = {B}}", "a closing brace too many"],
    ["an open quotation mark", '@misc{a, title = "A, year = {2020}}', "unclosed quotation mark"],
    ["an open parenthesis", "@misc(a, title = {A}\n", "unclosed brace"],
    ["an address without quotation marks", "@misc{a, url=http://example.org/a, title={A}}", "missing braces around the value of url"],
    ["no value", "@misc{a, title {A}}", "missing “=” after title"],
    ["an abbreviation that nothing defines", "@misc{a, title = nips}", "undefined abbreviation nips"],
    ["two abstracts", "@misc{a, abstract = {A}, abstract = {B}}", "duplicate field abstract"],
  ])("is read behind an entry with %s", (_, broken, reason) => {
    const text = `@misc{z, title={First}}\n${broken}\n@misc{b, title={Last}}\n`;
    const last = broken.split("\n").length + 2;
    expect(outline(text)).toEqual({ read: ["1 First", `${last} Last`], refused: [invalid(2, reason)] });
  }); // prettier-ignore

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("has lines that end with %s", (_, end) => {
    const text = `text\n@misc{a,\n title={One}}@misc{b, title={Two}}\n\n% @misc{c, title={Hidden}}\n@misc{d, title={Four}`;
    expect(outline(text.replaceAll("\n", end))).toEqual({
      read: ["2 One", "3 Two"],
      refused: [invalid(6, "unclosed brace")],
    });
  });

  test("has comments, preambles, settings and abbreviations, of which the last definition before an entry counts", () => {
    const text = `@comment{@misc{x, title={Hidden}}} @preamble{"\\input{x}"} @control{c, title="0"}
@string{acl = "ACL", emnlp = acl # " EMNLP"}
@misc{a, title={A}, booktitle = emnlp}
@STRING{ACL = {Association}}
@misc{b, title={B}, booktitle = Acl # { 2020}}
@misc{c, title={C}, booktitle = naacl}`;
    const { records, refused } = parse(text);
    expect(refused).toEqual([]);
    expect(records.map(({ title, venue }) => [title, venue])).toEqual([["A", "ACL EMNLP"], ["B", "Association 2020"], ["C", "naacl"]]); // prettier-ignore
    expect(records[2]!.warnings).toEqual([{ field: "venue", message: expect.stringContaining("“naacl”") }]);
  });

  test("cannot fill the memory with abbreviations of abbreviations", () => {
    const strings = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join("\n");
    const { records, refused } = parse(`@string{s0 = "xxxxx"}\n${strings}\n@misc{a, title={A}, journal=s60}`);
    expect(records).toMatchObject([{ title: "A", venue: "s60" }]);
    expect(refused[0]!.reason).toContain("more than 2000 characters");
  });
});

describe("fields", () => {
  test.each([
    ['year = 2019, month = jul # "~4"', "2019-07-04"],
    ['year = 2019, month = "10~" # jan', "2019-01-10"],
    ["year = {2019}, month = {Sept.}", "2019-09"],
    ["year = {2019}, month = {3}", "2019-03"],
    ["year = 2019, month = 12, day = 24", "2019-12-24"],
    ["year = 2019, month = dec, day = {24}", "2019-12-24"],
    ["year = 2019, month = {March--April}", "2019"],
    ["year = 2019, month = {09--15 Jun}", "2019-06"],
    ["year = 2019, month = {June 9--15}", "2019-06"],
    ["year = 2019, month = sept", "2019-09"],
    ["year = {2019a}", "2019"],
    ["year = {{\\noopsort{b}}2019}", "2019"],
    ["year = {[2019]}", "2019"],
    ["date = {2019-07-04}", "2019-07-04"],
    ["date = {2019-07/2019-08}", "2019"],
    ["date = {2019-07-01/2019-07-04}, year = 2018", "2019-07"],
    ["date = {2019-07/}", "2019-07"],
    ["date = {2019~}", "2019"],
    ["date = {2019-21}", "2019"],
    ["date = {4 July 2019}", "2019-07-04"],
    ["year = {in press}", "in press"],
    ["year = {2019--2020}", "2019--2020"],
    ["urldate = {2020-01-01}", undefined],
  ])("%s is the date %s", (fields, published) => {
    expect(read(`title={T}, ${fields}`).published).toBe(published);
  });

  test.each([
    ["Roe, Jane and Max Poe", ["Jane Roe", "Max Poe"]],
    ["{Air and Ground Team} AND {{NASA}}", ["Air and Ground Team", "NASA"]],
    ["van der Berg, Jan and King, Jr., Martin L. and Ortega y Gassot, Jos{\\'e}", ["Jan van der Berg", "Martin L. King Jr.", "Jos{\\'e} Ortega y Gassot"]],
    ["{van Dam}, M. and Chung{-}Min Hur and Lo{\\\"i}c van {Oldeneel tot O}", ["M. van Dam", "Chung-Min Hur", 'Lo{\\"i}c van Oldeneel tot O']],
    ["family=Berg, given={Jan, Piet}, prefix=van der, useprefix=true and given=Jane, family=Roe", ["Jan, Piet van der Berg", "Jane Roe"]],
    ["Knuth, D.~E.\n and\n others", ["D. E. Knuth", "others"]],
    ["and Roe, Jane and and others, ", ["Jane Roe", "others"]],
    ["{Roe, Jane and Poe, Max}", ["Jane Roe", "Max Poe"]],
    ["Vapnik, V. and Sutskever, I and {van Gogh}, V. and Lenin, VI", ["V. Vapnik", "I. Sutskever", "V. van Gogh", "V. I. Lenin"]],
    ["Smith, III, John and Smith, JA Jr and Roe, II", ["John Smith III", "J. A. Smith Jr", "Roe II"]],
    ["Jane Roe$^{1,2}$ and Max Poe\\textsuperscript{2} and Ann Lee\\thanks{Equal} and Bo\\,Li*", ["Jane Roe", "Max Poe", "Ann Lee", "Bo Li"]],
    ["Jane Roe (University of X) and Tolkien, J.\\,R.\\,R.", ["Jane Roe", "J. R. R. Tolkien"]],
    ["Jane Roe & Max Poe", ["Jane Roe", "Max Poe"]],
    ["Barnes \\& Noble and {Marks & Spencer}", ["Barnes \\& Noble", "Marks & Spencer"]],
  ])("the authors %s are %j", (author, authors) => {
    expect(read(`author = {${author}}`).authors).toEqual(authors);
  }); // prettier-ignore

  test.each([
    ["eprint={hep-th/9901001v2}, archivePrefix={arXiv}", "hep-th/9901001"],
    ["eprint={9901001}, archivePrefix={arXiv}, primaryClass={hep-th}", "hep-th/9901001"],
    ["eprint={1703.05175 [cs]}", "1703.05175"],
    ["journal={CoRR}, volume={abs/1703.05175}", "1703.05175"],
    ["journal={arXiv preprint cs/0508053}", "cs/0508053"],
    ["journal={CoRR}, volume={cs.LG/0501001}", "cs.LG/0501001"],
    ["note={hep-th/9901001}", "hep-th/9901001"],
    ["note={See hep-th/9901001}", undefined],
    ["journal={arXiv preprint arXiv:1703.05175v3, 2017}", "1703.05175"],
    ["doi={10.48550/arXiv.1703.05175}", "1703.05175"],
    ["note={arXiv:1703.05175 [cs]}", "1703.05175"],
    ["eid={arXiv:1703.05175}", "1703.05175"],
    ["url={http://dx.doi.org/10.1000/x http://arxiv.org/abs/1703.05175}", "1703.05175"],
    ["eprint={1703.05175}, eprinttype={jstor}", undefined],
    ["note={Extends the model of arXiv:1703.05175}", undefined],
  ])("%s has the arXiv identifier %s", (fields, arxiv) => {
    expect(read(`title={T}, ${fields}`)).toMatchObject({ title: "T", ...(arxiv !== undefined && { arxiv }) });
    expect(read(`title={T}, ${fields}`).arxiv).toBe(arxiv);
  });

  test.each([
    ["doi={10.1007/978-3-030-02671-4{\\_}7}", { doi: "10.1007/978-3-030-02671-4_7" }],
    ["url={https://doi.org/10.1007/978-3-030-02671-4\\_9}", { doi: "10.1007/978-3-030-02671-4_9" }],
    ["doi={DOI: 10.1109/XS.2013.97}", { doi: "10.1109/XS.2013.97" }],
    ["eprint={31234567}, eprinttype={pubmed}", { pmid: "31234567" }],
    ["howpublished={\\url{https://example.org/a\\_b}}", { links: { paper: "https://example.org/a_b" } }],
    ["url={https://github.com/roe/code}, pdf={https://example.org/{\\textasciitilde}roe/1.pdf}", { links: { paper: "https://example.org/~roe/1.pdf", code: "https://github.com/roe/code" } }],
    ["title={Why?}, subtitle={A Study}", { title: "Why? A Study" }],
    ["title={Frogs}, subtitle={A Study}", { title: "Frogs: A Study" }],
    ["journal={J}, volume=3, number={4}, pages={5--9}", { venue: "J", volume: "3", issue: "4", pages: "5–9" }],
    ["booktitle={P}, eid={e12}, school={U}", { venue: "P", pages: "e12", publisher: "U" }],
    ["pages={n/a-n/a}, articleno={7}, number={TR-5}", { unused: ["articleno", "number"] }],
    ["keywords={one, {two, three}; four}", { keywords: ["one, two, three", "four"] }],
    ["keywords={one, {two, three}, four}", { keywords: ["one", "two, three", "four"] }],
    ["langid={ngerman}, file={x.pdf}, urldate={2020}, annote={Good}, funding={ERC}", { language: "ngerman", unused: ["annote", "funding"] }],
    ["note={one}, note={two}", { unused: ["note"] }],
  ])("%s", (fields, expected) => {
    expect(read(`author={Roe, Jane}, ${fields}`)).toMatchObject(expected);
  }); // prettier-ignore
});

describe("entries that refer to others", () => {
  const child = "@inproceedings{c, title={Child}, crossref={P19}, pages={1--2}, abstract={A}}";

  test("take what they lack, and no identifier, address or abstract", () => {
    const parent = "@proceedings{p19, title={Proceedings of X}, editor={E}, year=2019, month=jun, publisher={ACM}, doi={10.1000/p}, url={https://x.org}, keywords={k}}";
    expect(parse(`${child}\n${parent}`)).toEqual({
      records: [{ line: 1, title: "Child", abstract: "A", published: "2019-06", venue: "Proceedings of X", pages: "1–2", publisher: "ACM", unused: ["editor"], repairs: ["booktitle, year, month, publisher: from “p19”, to which the entry refers"] }],
      refused: [],
    });
  }); // prettier-ignore

  test("keep what they have: no month of another year, no other venue", () => {
    const own = child.replace("pages", "year={2018}, booktitle={Own}, pages");
    const [record] = parse(`@proceedings{p19, title={P}, year=2019, month=jun}\n${own}`).records;
    expect(record).toMatchObject({ published: "2018", venue: "Own" });
  });

  test("take from xdata and over several steps, however they refer to each other", () => {
    const text = `@inbook{c, title={Child}, crossref={b}, xdata={x, y}}
@book{b, title={Book}, author={Roe, Jane}, crossref={s}}
@mvbook{s, title={Series}, date={2001}, crossref={b}}
@xdata{x, publisher={X}}
@xdata{y, publisher={Y}, note={N}, xdata={x}}`;
    expect(parse(text)).toMatchObject({
      records: [{ title: "Child", venue: "Book", authors: ["Jane Roe"], published: "2001", publisher: "X" }],
      refused: [],
    });
  });

  test("say so where the other one is missing, and one with an abstract is a paper itself", () => {
    expect(parse(child).records).toMatchObject([{ unused: ["crossref"] }]);
    expect(outline(`${child}\n@book{P19, title={Book}, abstract={B}}`).read).toEqual(["1 Child", "2 Book"]);
  });
});
