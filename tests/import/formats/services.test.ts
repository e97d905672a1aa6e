import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/import/formats/index.ts";
import type { SourceRecord } from "../../../src/model/source-record.ts";

const abstract = "We carry classifiers over to satellites.";
const read = (value: unknown) => detectFormat(JSON.stringify(value)).parse(JSON.stringify(value)).records;

/** What each service says of a paper, and what is read of it. */
const items: [service: string, item: object, record: Partial<SourceRecord>][] = [
  [
    "Crossref",
    {
      DOI: "10.1000/x.1", type: "journal-article", title: ["Cells of <i>E. coli</i>"], subtitle: ["A Study"], "container-title": ["Journal of Cells", "J. Cells"],
      author: [{ given: "Jane", family: "Roe", sequence: "first", affiliation: [] }, { name: "The Cell Consortium", sequence: "additional" }],
      issued: { "date-parts": [[2020, 2, 11]] }, "published-print": { "date-parts": [[2020, 3]] }, created: { "date-parts": [[2021, 1, 1]] },
      abstract: `<jats:p>${abstract}</jats:p>`, volume: "3", issue: "4", page: "5-10", publisher: "ACME", language: "en", URL: "http://dx.doi.org/10.1000/x.1", "reference-count": 12, score: 1.5,
      link: [{ URL: "https://example.org/x.pdf", "content-type": "application/pdf" }, { URL: "https://api.example.org/x", "content-type": "text/xml" }],
      relation: { "is-preprint-of": [{ id: "10.1000/y", "id-type": "doi" }] }, ISSN: ["1234-5678"],
    },
    {
      language: "en", title: "Cells of <i>E. coli</i>", authors: ["Jane Roe", "The Cell Consortium"], published: "2020-02-11", venue: "Journal of Cells", doi: "10.1000/x.1",
      volume: "3", issue: "4", pages: "5–10", publisher: "ACME", links: { paper: "https://example.org/x.pdf" },
      abstract: `<jats:p>${abstract}</jats:p>`, unused: ["subtitle", "relation", "ISSN"],
    },
  ],
  [
    "DataCite",
    {
      id: "10.1000/d", type: "dois",
      attributes: {
        doi: "10.1000/d", titles: [{ title: "Übertragung", titleType: "TranslatedTitle" }, { title: "Data of Transfer" }],
        creators: [{ name: "Roe, Jane", nameType: "Personal", givenName: "Jane", familyName: "Roe" }, { name: "Cells, Unit of", nameType: "Organizational" }],
        descriptions: [{ description: "v1", descriptionType: "TechnicalInfo" }, { description: abstract, descriptionType: "Abstract" }],
        dates: [{ date: "2020-01-01", dateType: "Created" }, { date: "2021-05-06", dateType: "Issued" }], publicationYear: 2021, publisher: { name: "Zenodo" },
        subjects: [{ subject: "transfer" }, { subject: "cells" }], url: "https://zenodo.org/record/1", language: "eng", container: { title: "Data Letters", volume: "2", firstPage: "3", lastPage: "9" },
        relatedIdentifiers: [{ relatedIdentifier: "10.1000/z" }],
      },
    },
    {
      language: "eng", title: "Data of Transfer", authors: ["Jane Roe", "Cells, Unit of"], published: "2021-05-06", venue: "Data Letters", doi: "10.1000/d", volume: "2", pages: "3–9", publisher: "Zenodo",
      keywords: ["transfer", "cells"], links: { paper: "https://zenodo.org/record/1" }, abstract, unused: ["relatedIdentifiers"],
    },
  ],
  [
    "Semantic Scholar",
    {
      paperId: "649d", externalIds: { DOI: "10.1000/s", ArXiv: "1805.02262", ACL: "N18-3999", PubMed: "31234567", CorpusId: 1, DBLP: "conf/x" }, url: "https://www.semanticscholar.org/paper/649d",
      title: "A Graph", abstract, venue: "NAACL", year: 2018, publicationDate: "2018-05-06", journal: { name: "ArXiv", volume: "abs/1805.02262" },
      authors: [{ authorId: "1", name: "Jane Roe" }], openAccessPdf: { url: "https://example.org/a.pdf", status: "GREEN" }, tldr: { text: "Short." }, citationCount: 3, isOpenAccess: true,
    },
    {
      title: "A Graph", authors: ["Jane Roe"], published: "2018-05-06", venue: "NAACL", arxiv: "1805.02262", doi: "10.1000/s", acl: "N18-3999", pmid: "31234567", links: { paper: "https://example.org/a.pdf" },
      abstract, unused: ["tldr", "citationCount"],
    },
  ],
  [
    "Semantic Scholar in bulk",
    {
      corpusid: 7, externalids: { DOI: null, ArXiv: "1805.02262" }, title: "In Bulk", abstract, authors: [{ first: "Jane", middle: ["B."], last: "Roe", suffix: "" }],
      year: 2018, publicationdate: "2018-05-06", journal: { name: "Letters", volume: "3", pages: "4 - 9" }, venue: "",
    },
    { title: "In Bulk", authors: ["Jane B. Roe"], published: "2018-05-06", venue: "Letters", volume: "3", pages: "4–9", arxiv: "1805.02262", abstract },
  ],
  [
    "OpenAlex",
    {
      id: "https://openalex.org/W1", doi: "https://doi.org/10.1000/o", display_name: "Zero Shots", title: "Zero Shots", publication_year: 2021, publication_date: "2021-03-04", language: "pt", ids: { pmid: "https://pubmed.ncbi.nlm.nih.gov/31234567" },
      primary_location: { landing_page_url: "https://doi.org/10.1000/o", pdf_url: "https://example.org/o.pdf", source: { display_name: "Journal of Languages", type: "journal", host_organization_name: "ACME" } },
      locations: [{ landing_page_url: "http://arxiv.org/abs/1805.02262" }], biblio: { volume: "4", issue: "2", first_page: "1", last_page: "9" },
      authorships: [{ author: { display_name: "Jane Roe" }, raw_author_name: "J. Roe" }], abstract_inverted_index: { Nós: [0], "transfer.": [2], estudamos: [1] }, cited_by_count: 0, concepts: [{ display_name: "Language" }],
    },
    {
      title: "Zero Shots", authors: ["Jane Roe"], published: "2021-03-04", venue: "Journal of Languages", doi: "10.1000/o", arxiv: "1805.02262", pmid: "31234567", volume: "4", issue: "2", pages: "1–9", publisher: "ACME",
      language: "pt", links: { paper: "https://example.org/o.pdf" }, abstract: "Nós estudamos transfer.", unused: ["concepts"],
    },
  ],
  [
    "OpenAlex, of a preprint",
    { id: "https://openalex.org/W2", display_name: "A Preprint", publication_year: 2021, primary_location: { landing_page_url: "http://arxiv.org/abs/1805.02262", source: { display_name: "arXiv", type: "repository" } }, abstract_inverted_index: { Words: [0] } },
    { title: "A Preprint", published: "2021", arxiv: "1805.02262", abstract: "Words" },
  ],
  [
    "OpenReview, version 2",
    {
      id: "LVDRJE4xQ2", forum: "LVDRJE4xQ2", invitations: ["X/-/Submission"], cdate: 1632875400000, pdate: 1643407840000,
      content: { title: { value: "Grasping" }, authors: { value: ["Jane Roe"] }, authorids: { value: ["~Jane_Roe1"] }, keywords: { value: ["robots"] }, abstract: { value: abstract }, venue: { value: "ICLR 2022 Poster" }, venueid: { value: "ICLR.cc/2022/Conference" }, pdf: { value: "/pdf/1.pdf" }, TLDR: { value: "Short." }, _bibtex: { value: "@misc{}" } },
    },
    { title: "Grasping", authors: ["Jane Roe"], published: "2022-01-28", venue: "ICLR 2022", openreview: "LVDRJE4xQ2", keywords: ["robots"], abstract, unused: ["TLDR"] },
  ],
  [
    "OpenReview, version 1, of what was withdrawn",
    { id: "SyxABC999", forum: "SyxABC999", cdate: 1632875400000, content: { title: "Graphs", authors: ["Anonymous"], abstract, venue: "ICLR 2021 Conference Withdrawn Submission" } },
    { title: "Graphs", published: "2021-09-29", openreview: "SyxABC999", abstract, warnings: [{ field: "paper", message: expect.stringContaining("Withdrawn") as string }] },
  ],
  [
    "arXiv's snapshot",
    {
      id: "hep-th/9901001", submitter: "Jane Roe", authors: "Jane Roe (1), Max Poe ((1) X, (2) Y) and the ATLAS\n  Collaboration", title: "Old\n  strings", comments: "This paper has been withdrawn", "journal-ref": null, doi: "10.1000/k 10.1000/l", "report-no": null,
      categories: "hep-th", license: null, abstract: `  ${abstract}\n  And more.\n`, versions: [{ version: "v1", created: "Mon, 4 Jan 1999 19:18:42 GMT" }], update_date: "2008-11-26", authors_parsed: [["Roe", "Jane", ""]],
    },
    {
      title: "Old strings", authors: ["Jane Roe", "Max Poe", "the ATLAS Collaboration"], published: "1999-01-04", arxiv: "hep-th/9901001", doi: "10.1000/k", abstract: `${abstract}\n\nAnd more.`,
      unused: ["submitter", "comments", "categories", "doi"], warnings: [{ field: "paper", message: expect.stringContaining("withdrawn") as string }],
    },
  ],
  [
    "arXiv's client",
    { entry_id: "http://arxiv.org/abs/2101.00099v2", updated: "2021-03-01 10:00:00+00:00", published: "2021-01-04 09:00:00+00:00", title: "Clouds", authors: ["Jane Roe"], summary: abstract, comment: null, journal_ref: null, doi: null, primary_category: "cs.LG", links: [{ href: "http://arxiv.org/abs/2101.00099v2" }], pdf_url: "http://arxiv.org/pdf/2101.00099v2" },
    { title: "Clouds", authors: ["Jane Roe"], published: "2021-01-04", arxiv: "2101.00099", abstract, unused: ["primary_category"] },
  ],
  [
    "Papers with Code",
    { paper_url: "https://paperswithcode.com/paper/x", arxiv_id: null, title: "Parsers", abstract, short_abstract: "We…", url_abs: "https://aclanthology.org/2022.acl-long.999", url_pdf: "https://aclanthology.org/2022.acl-long.999.pdf", proceeding: "ACL 2022 5", authors: ["Jane Roe"], tasks: ["Parsing"], date: "2022-05-01" },
    { title: "Parsers", authors: ["Jane Roe"], published: "2022-05-01", venue: "ACL 2022", acl: "2022.acl-long.999", abstract, unused: ["tasks"] },
  ],
  [
    "Hugging Face",
    { paper: { id: "2405.00999", authors: [{ _id: "1", name: "Jane Roe", hidden: false }], publishedAt: "2024-05-01T17:59:57.000Z", title: "Meetings", summary: abstract, upvotes: 3, githubRepo: "https://github.com/a/b", projectPage: "https://a.github.io/b" }, publishedAt: "2024-05-02T03:06:53.000Z", title: "Meetings", thumbnail: "https://cdn.example/x.png" },
    { title: "Meetings", authors: ["Jane Roe"], published: "2024-05-01", arxiv: "2405.00999", links: { code: "https://github.com/a/b", project: "https://a.github.io/b" }, abstract },
  ],
  [
    "Zotero",
    {
      key: "ABCD", version: 3, library: {}, meta: {},
      data: { key: "ABCD", itemType: "journalArticle", title: "Notes", creators: [{ creatorType: "editor", firstName: "Ed", lastName: "Itor" }, { creatorType: "author", firstName: "Jane", lastName: "Roe" }, { creatorType: "author", name: "Unit of Cells" }], abstractNote: abstract, publicationTitle: "Letters", date: "2021-07-02", DOI: "10.1000/n", url: "https://example.org/n", extra: "PMID: 31234567", tags: [{ tag: "notes", type: 1 }], language: "en-GB", volume: "1", pages: "2-3", rights: "CC BY" },
    },
    { language: "en-GB", title: "Notes", authors: ["Jane Roe", "Unit of Cells"], published: "2021-07-02", venue: "Letters", doi: "10.1000/n", pmid: "31234567", volume: "1", pages: "2–3", keywords: ["notes"], links: { paper: "https://example.org/n" }, abstract, unused: ["rights"] },
  ],
  [
    "Europe PMC",
    {
      id: "31234567", source: "MED", pmid: "31234567", pmcid: "PMC1", doi: "10.1000/e", title: "Genes.", authorString: "Roe J, The Unit.", authorList: { author: [{ fullName: "Roe J", firstName: "Jane", lastName: "Roe" }, { collectiveName: "The Unit" }] },
      journalInfo: { volume: "7", issue: "2", journal: { title: "Genes", medlineAbbreviation: "Gen" }, yearOfPublication: 2021 }, pubYear: "2021", pageInfo: "1-9", abstractText: `<h4>Background</h4>${abstract}`, language: "eng", firstPublicationDate: "2021-02-03", keywordList: { keyword: ["genes"] }, citedByCount: 0, isOpenAccess: "Y",
    },
    { language: "eng", title: "Genes.", authors: ["Jane Roe", "The Unit"], published: "2021-02-03", venue: "Genes", doi: "10.1000/e", pmid: "31234567", volume: "7", issue: "2", pages: "1–9", keywords: ["genes"], abstract: `<h4>Background</h4>${abstract}` },
  ],
  [
    "schema.org",
    { "@context": "https://schema.org", "@type": "ScholarlyArticle", headline: "A Page", author: [{ "@type": "Person", name: "Jane Roe" }], datePublished: "2021-07-02", description: abstract, inLanguage: "en", isPartOf: { "@type": "Periodical", name: "Letters" }, url: "https://example.org/p" },
    { language: "en", title: "A Page", authors: ["Jane Roe"], published: "2021-07-02", venue: "Letters", links: { paper: "https://example.org/p" }, abstract },
  ],
]; // prettier-ignore

describe("an item of a service is read whole", () => {
  test.each(items)("%s", (_, item, record) => {
    expect(read([item])).toEqual([{ line: 1, ...record }]);
  });

  test("and one file may have items of all of them", () => {
    expect(read(items.map(([, item]) => item)).map(({ title }) => title)).toEqual(
      items.map(([, , { title }]) => title),
    );
  });
});

test("the entry in BibTeX that a list gives each paper has the facts that the list has nowhere else", () => {
  const entry = "@InProceedings{x, title={Other}, booktitle={COLT 2022}, pages={1--3}, year={2022}, volume={178}}";
  expect(read([{ title: "A", abstract, bibtex: entry }])).toMatchObject([
    { title: "A", abstract, venue: "COLT 2022", published: "2022", volume: "178" },
  ]);
});

/** Services without a file of their own, which the common names serve. */
const others: [service: string, answer: object, record: Partial<SourceRecord>][] = [
  ["IEEE Xplore", { articles: [{ title: "A", abstract, authors: { authors: [{ full_name: "Jane Roe", author_order: 1 }] }, publication_title: "Letters", publication_date: "20 Jun 2019", publication_year: 2019, start_page: "1", end_page: "9", index_terms: { author_terms: { terms: ["speech"] } }, pdf_url: "https://example.org/a" }] }, { authors: ["Jane Roe"], venue: "Letters", published: "2019-06-20", pages: "1–9", keywords: ["speech"], links: { paper: "https://example.org/a" } }],
  ["DOAJ", { results: [{ id: "1", bibjson: { title: "A", abstract, author: [{ name: "Jane Roe" }], journal: { title: "Letters", volume: "3", number: "2" }, year: "2021", month: "3", identifier: [{ type: "doi", id: "10.1000/x" }], link: [{ url: "https://example.org/a", type: "fulltext" }] } }] }, { authors: ["Jane Roe"], venue: "Letters", volume: "3", issue: "2", published: "2021-03", doi: "10.1000/x", links: { paper: "https://example.org/a" } }],
  ["HAL", { response: { docs: [{ title_s: ["A"], abstract_s: [abstract], authFullName_s: ["Jane Roe"], producedDate_s: "2021-03-05", journalTitle_s: "Letters", doiId_s: "10.1000/x", uri_s: "https://hal.example/1" }] } }, { authors: ["Jane Roe"], published: "2021-03-05", venue: "Letters", doi: "10.1000/x", links: { paper: "https://hal.example/1" } }],
  ["ADS", { response: { docs: [{ bibcode: "2021ApJ", title: ["A"], abstract, author: ["Roe, Jane"], pubdate: "2021-03-00", pub: "Letters", volume: "3", page: ["7"], doi: ["10.1000/x"], identifier: ["2021ApJ", "arXiv:1805.02262"] }] } }, { published: "2021-03", venue: "Letters", pages: "7", doi: "10.1000/x", arxiv: "1805.02262" }],
  ["Zenodo", { hits: { hits: [{ id: 1, doi: "10.1000/x", links: { self: "https://zenodo.org/api/1", html: "https://zenodo.org/1" }, metadata: { title: "A", description: abstract, creators: [{ name: "Jane Roe" }], publication_date: "2021-03-05", keywords: ["a"] } }] } }, { authors: ["Jane Roe"], published: "2021-03-05", doi: "10.1000/x", keywords: ["a"] }],
  ["CORE", { results: [{ title: "A", abstract, authors: [{ name: "Jane Roe" }], yearPublished: 2021, doi: "10.1000/x", arxivId: "1805.02262", downloadUrl: "https://core.example/1.pdf", journals: [{ title: "Letters" }], language: { code: "en", name: "English" } }] }, { authors: ["Jane Roe"], published: "2021", venue: "Letters", doi: "10.1000/x", arxiv: "1805.02262", links: { paper: "https://core.example/1.pdf" } }],
  ["Mendeley", [{ title: "A", abstract, year: 2021, source: "Letters", identifiers: { doi: "10.1000/x", arxiv: "1805.02262", pmid: "31234567" }, websites: ["https://example.org/a"] }], { published: "2021", venue: "Letters", doi: "10.1000/x", arxiv: "1805.02262", pmid: "31234567", links: { paper: "https://example.org/a" } }],
  ["Paperpile", [{ title: "A", abstract, published: { year: "2021", month: "03" }, journal: "Letters", arxivid: "1805.02262" }], { published: "2021-03", venue: "Letters", arxiv: "1805.02262" }],
  ["bioRxiv", { collection: [{ doi: "10.1101/x", title: "A", authors: "Roe, J.; Poe, M.", date: "2021-03-05", version: "1", abstract, published: "NA", server: "biorxiv" }] }, { authors: ["J. Roe", "M. Poe"], published: "2021-03-05", doi: "10.1101/x" }],
  ["Scopus", { "search-results": { entry: [{ "dc:title": "A", "dc:description": abstract, "prism:publicationName": "Letters", "prism:coverDate": "2021-03-05", "prism:doi": "10.1000/x", authkeywords: "a | b" }] } }, { published: "2021-03-05", venue: "Letters", doi: "10.1000/x", keywords: ["a", "b"] }],
  ["a list of papers with their citations", [{ title: "A", abstract, author: "Jane Roe; Max Poe", status: "Poster", bibtex: "@inproceedings{a, title={B}, author={Poe, Max}, booktitle={Talks of {ACME}}, year={2021}, month={02--05 Jul}, pages={3--9}, doi={10.1000/x}}" }], { authors: ["Jane Roe", "Max Poe"], published: "2021-07", venue: "Talks of ACME", pages: "3–9", doi: "10.1000/x" }],
]; // prettier-ignore

test.each(others)("an answer of %s", (_, answer, record) => {
  expect(read(answer)).toMatchObject([{ title: "A", abstract, ...record }]);
});

test("a paper that was rejected is not of the conference of its citation", () => {
  const [record] = read([
    { title: "A", abstract, status: "Reject", bibtex: "@article{a, journal={Talks}, year={2021}}" },
  ]);
  expect(record).not.toHaveProperty("venue");
});

describe("the papers of an answer are found", () => {
  const item = { title: "A", abstract };
  test.each([
    ["Crossref, many", { status: "ok", message: { facets: {}, items: [item, { title: "B" }] } }, ["A", "B"]],
    ["Crossref, one", { status: "ok", message: { ...item, DOI: "10.1000/x", reference: [{ title: "Not this" }] } }, ["A"]],
    ["OpenAlex", { meta: { count: 1 }, results: [item], group_by: [] }, ["A"]],
    ["Semantic Scholar", { total: 1, offset: 0, data: [item] }, ["A"]],
    ["its citations", { data: [{ isInfluential: true, citingPaper: item }] }, ["A"]],
    ["one with references", { ...item, references: [{ title: "Not this" }], authors: [{ name: "Jane Roe" }] }, ["A"]],
    ["OpenReview", { notes: [{ forum: "LVDRJE4xQ2", content: { title: { value: "A" } } }], count: 1 }, ["A"]],
    ["one under a key", { data: item }, ["A"]],
    ["DataCite, one", { data: { id: "10.1000/x", attributes: { titles: [{ title: "A" }] } } }, ["A"]],
    ["Hugging Face's rows", { features: [{ name: "title", type: {} }], rows: [{ row_idx: 0, row: item, truncated_cells: [] }] }, ["A"]],
    ["Europe PMC", { version: "6", request: { query: "x" }, resultList: { result: [item] } }, ["A"]],
    ["Better BibTeX", { config: { id: "1" }, collections: {}, items: [{ itemType: "book", ...item, creators: [] }] }, ["A"]],
    ["Elasticsearch", { hits: { total: 1, hits: [{ _id: "1", _source: item }] } }, ["A"]],
    ["a title of the list itself", { title: "To read", papers: [item] }, ["A"]],
    ["papers by their ids", { "P18-1": { ...item, author: [{ name: "Jane Roe" }] }, "P18-2": { title: "B" } }, ["A", "B"]],
  ])("%s", (_, answer, titles) => {
    expect(read(answer).map(({ title }) => title)).toEqual(titles);
  }); // prettier-ignore
});
