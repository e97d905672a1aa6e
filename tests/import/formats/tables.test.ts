import { describe, expect, test } from "vitest";
import { csv } from "../../../src/import/formats/csv.ts";
import { detectFormat } from "../../../src/import/formats/index.ts";
import type { SourceRecord } from "../../../src/model/source-record.ts";

const abstract = "We carry classifiers over to satellites.";

/** A header and a row of each program, and what is read of them. */
const tables: [program: string, text: string, record: Partial<SourceRecord>][] = [
  [
    "Scopus",
    `\uFEFF"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","Page count","Cited by","DOI","Link","Abstract","Author Keywords","Index Keywords","Publisher","PubMed ID","Language of Original Document","Document Type","Source","EID"
"Roe J.; O'Neil S.B.","Roe, Jane (57200000001); O'Neil, Sam B. (57200000003)","57200000001; 57200000003","Satellites","2021","Remote Learning","13","4","","1","15","14","3","10.3390/rl1","https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.3390%2frl1","${abstract}","fine-tuning; transfer","Satellites","MDPI","31234567","English","Article","Scopus","2-s2.0-1"`,
    { language: "English", title: "Satellites", authors: ["Jane Roe", "Sam B. O'Neil"], published: "2021", venue: "Remote Learning", doi: "10.3390/rl1", pmid: "31234567", volume: "13", issue: "4", pages: "1–15", publisher: "MDPI", keywords: ["fine-tuning", "transfer"], abstract, unused: ["Cited by", "Index Keywords"] },
  ],
  [
    "Scopus, without an abstract, with the number of an article",
    `"Authors","Title","Year","Source title","Art. No.","Link","Abstract"\n"[No author name available]","A Word","2020","Letters","e12","https://www.scopus.com/inward/record.uri?eid=1","[No abstract available]"`,
    { title: "A Word", published: "2020", venue: "Letters", pages: "e12", links: { paper: "https://www.scopus.com/inward/record.uri?eid=1" } },
  ],
  [
    "IEEE Xplore",
    `"Document Title",Authors,"Author Affiliations","Publication Title",Date Added To Xplore,"Publication Year","Volume","Issue","Start Page","End Page","Abstract",ISBNs,"DOI",PDF Link,"Author Keywords"
"CO<sub>2</sub>","J. Roe; M. van der Poel","Univ; Univ","2019 IEEE Conference on Meetings","20 Jun 2019","2019","","","1","9","${abstract}","978-1","10.1109/ICM.1","https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9","speech"`,
    { title: "CO<sub>2</sub>", authors: ["J. Roe", "M. van der Poel"], published: "2019", venue: "2019 IEEE Conference on Meetings", doi: "10.1109/ICM.1", pages: "1–9", keywords: ["speech"], links: { paper: "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9" }, abstract, unused: ["Author Affiliations", "ISBNs"] },
  ],
  [
    "the Web of Science, as from Excel",
    `Publication Type,Authors,Author Full Names,Article Title,Source Title,Language,Document Type,Author Keywords,Abstract,Publication Date,Publication Year,DOI,Pubmed Id,UT (Unique WOS ID)
J,"Roe, J","Roe, Jane; van der Poel, Max",Graphs,LETTERS,English,Article,a; b,"${abstract}\n\nAnd ""more""; here.",APR 5,2021,10.3390/ll1,31234567,WOS:1`,
    { language: "English", title: "Graphs", authors: ["Jane Roe", "Max van der Poel"], published: "2021-04-05", venue: "LETTERS", doi: "10.3390/ll1", pmid: "31234567", keywords: ["a", "b"], abstract: `${abstract}\n\nAnd "more"; here.` },
  ],
  [
    "the Web of Science, with its tags",
    `PT\tAU\tAF\tTI\tSO\tLA\tDE\tAB\tC1\tPU\tPY\tPD\tVL\tBP\tEP\tDI\tPM\tUT\t\nJ\tRoe, J\tRoe, Jane\t"Deep" Graphs\tLETTERS\tEnglish\ta; b\t"Quoted" words; ${abstract}\tUniv\tACME\t2021\tAPR 5\t3\t1\t9\t10.3390/ll1\t31234567\tWOS:1\t`,
    { language: "English", title: '"Deep" Graphs', authors: ["Jane Roe"], published: "2021-04-05", venue: "LETTERS", doi: "10.3390/ll1", pmid: "31234567", volume: "3", pages: "1–9", publisher: "ACME", keywords: ["a", "b"], abstract: `"Quoted" words; ${abstract}`, unused: ["C1"] },
  ],
  [
    "Embase",
    `Title,Author Names,Source,Abstract,keywords,Open URL Link
Cysts,"Roe J.B., Poe M.","Letters (of Life) (2019) 54:2 (83-86). Date of Publication: 1 Jan 2019",${abstract},"adult, cyst (diagnosis, surgery)",http://sfx.example/x?sid=EMBASE&id=doi:10.1000%2Fe.1&atitle=Cysts`,
    { title: "Cysts", authors: ["J.B. Roe", "M. Poe"], published: "2019-01-01", venue: "Letters (of Life)", volume: "54", issue: "2", pages: "83–86", doi: "10.1000/e.1", keywords: ["adult", "cyst (diagnosis, surgery)"], abstract },
  ],
  [
    "Covidence",
    `Title,Authors,Abstract,Published Year,Published Month,Journal,Volume,Issue,Pages,Accession Number,DOI,Ref,Covidence #,Study,Notes,Tags\nFloods,"Roe, J.; Poe, M.",${abstract},2012,3,WATER,66,8,2353-2366,,10.1007/s1,1,#12,Roe 2012,a note,`,
    { title: "Floods", authors: ["J. Roe", "M. Poe"], published: "2012-03", venue: "WATER", doi: "10.1007/s1", volume: "66", issue: "8", pages: "2353–2366", abstract, unused: ["Notes"] },
  ],
  [
    "Zotero",
    `"Key","Item Type","Publication Year","Author","Title","Publication Title","ISSN","DOI","Url","Abstract Note","Date","Date Added","Pages","Volume","Extra","Manual Tags","Automatic Tags"\n"AB","journalArticle","2021","Roe, Jane; Poe, Max","Notes","Letters","1234","","https://example.org/n","${abstract}","2021-03-05","2022-01-01 10:00:00","1-9","2","arXiv:2110.00999 [cs]","to read","a; b"`,
    { title: "Notes", authors: ["Jane Roe", "Max Poe"], published: "2021-03-05", venue: "Letters", arxiv: "2110.00999", volume: "2", pages: "1–9", keywords: ["a", "b"], links: { paper: "https://example.org/n" }, abstract, unused: ["ISSN", "Manual Tags"] },
  ],
  [
    "Dimensions, with a line above",
    `"About the data: Exported on Jul 02, 2021. Criteria: 'transfer' in title and abstract."\nRank,Publication ID,DOI,PMID,Title,Abstract,Source title,Publisher,Publication date,PubYear,Volume,Issue,Pagination,Authors,Times cited,Dimensions URL\n1,pub.1,10.1000/d,31234567,Ranks,${abstract},Letters,ACME,2021-02,2021,1,2,3-4,"Roe, Jane; Poe, Max",5,https://app.dimensions.ai/x`,
    { line: 3, title: "Ranks", authors: ["Jane Roe", "Max Poe"], published: "2021-02", venue: "Letters", doi: "10.1000/d", pmid: "31234567", volume: "1", issue: "2", pages: "3–4", publisher: "ACME", abstract, unused: ["Times cited"] },
  ],
  [
    "Lens",
    `Lens ID,Title,Date Published,Publication Year,Source Title,ISSNs,Author/s,Abstract,Issue Number,Start Page,End Page,Keywords,Source URLs,PMID,DOI\n000-1,Lenses,2015-05-19,2015,Letters,1234,Jane Roe; Max Poe,${abstract},S1,300,301,a; b,http://arxiv.org/abs/1805.02262 https://example.org/l,,10.1000/l`,
    { title: "Lenses", authors: ["Jane Roe", "Max Poe"], published: "2015-05-19", venue: "Letters", arxiv: "1805.02262", doi: "10.1000/l", issue: "S1", pages: "300–301", keywords: ["a", "b"], links: { paper: "https://example.org/l" }, abstract, unused: ["ISSNs"] },
  ],
  [
    "Rayyan",
    `key,title,year,month,day,journal,issn,volume,issue,pages,authors,url,language,publisher,location,abstract,notes,doi,keywords,pubmed_id\nrayyan-1,Trials,2021,3,5,Letters,1234,1,2,3-4,Jane Roe and Max Poe,https://example.org/r,fra,ACME,Paris,Nous étudions le transfert.,{"Jane"=>"Included"},10.1000/r,,31234567`,
    { title: "Trials", authors: ["Jane Roe", "Max Poe"], published: "2021-03-05", venue: "Letters", doi: "10.1000/r", pmid: "31234567", volume: "1", issue: "2", pages: "3–4", publisher: "ACME", language: "fra", links: { paper: "https://example.org/r" }, abstract: "Nous étudions le transfert.", unused: ["issn", "location", "notes"] },
  ],
  [
    "ASReview",
    `record_id,title,abstract,label_included,doi\n0,Screens,${abstract},1,https://doi.org/10.1000/a`,
    { title: "Screens", doi: "10.1000/a", abstract },
  ],
  [
    "pandas, with lists of Python and numbers that became decimal",
    `,id,title,authors,abstract,year,categories\n0,2101.00099,Clouds,"['Jane Roe', ""Sam O'Neil"", 'Max O\\'Poe']",${abstract},2021.0,cs.LG`,
    { title: "Clouds", authors: ["Jane Roe", "Sam O'Neil", "Max O'Poe"], published: "2021", arxiv: "2101.00099", abstract, unused: ["categories"] },
  ],
  [
    "people, with lists of JSON, semicolons and lines of Excel",
    `sep=;\nPaper title;Author names;Year;Summary;Link\nSheets;"[""Jane Roe"", ""Max Poe""]";2021;"${abstract} 5; 6";https://example.org/s`,
    { line: 3, title: "Sheets", authors: ["Jane Roe", "Max Poe"], published: "2021", links: { paper: "https://example.org/s" }, abstract: `${abstract} 5; 6` },
  ],
]; // prettier-ignore

describe("a table is read whole", () => {
  test.each(tables)("of %s", (_, text, record) => {
    expect(detectFormat(text)).toBe(csv);
    expect(csv.parse(text)).toEqual({ records: [{ line: 2, ...record }], refused: [] });
  });

  test("with names of columns in German, and numbers of rows", () => {
    const text = `;Titel;Autoren;Jahr;Zusammenfassung\n1;Übertragung;"Müller, Jörg; Groß, Änne";2021;"Sie hilft; sehr"\n`;
    expect(detectFormat(text).parse(text).records).toEqual([
      {
        line: 2,
        title: "Übertragung",
        authors: ["Jörg Müller", "Änne Groß"],
        published: "2021",
        abstract: "Sie hilft; sehr",
      },
    ]);
  });

  test("with objects as text, and identifiers that were taken for numbers", () => {
    const text = `id,display_name,publication_year,authorships,abstract,arxiv\nhttps://openalex.org/W1,A title,2021,"[{'author': {'display_name': 'Max O\\'Poe', 'orcid': None}}]",It helps.,704.0001\n`;
    expect(detectFormat(text).parse(text).records).toMatchObject([
      {
        title: "A title",
        authors: ["Max O'Poe"],
        arxiv: "0704.0001",
        repairs: ["arxiv: “704.0001” is “0704.0001” (the zero that a table lost)"],
      },
    ]);
  });

  test("with line breaks of old Macs", () => {
    const text = `title,abstract\rOne,"Two\rlines"\rThree,${abstract}`;
    expect(detectFormat(text).parse(text).records).toMatchObject([{ line: 2, abstract: "Two lines" }, { line: 4, title: "Three" }]);
  }); // prettier-ignore
});

test.each([
  ["10.1021/x.s001; 10.1021/x", "31234567", { doi: "10.1021/x", pmid: "31234567" }],
  ["10.1109/a; 10.1101/b", "38278150; 37162847", { doi: "10.1109/a", pmid: "38278150", unused: ["DOI", "PMID"] }],
])("of several identifiers, %s and %s, one is taken", (doi, pmid, record) => {
  expect(csv.parse(`Title,DOI,PMID\nA,${doi},${pmid}`).records).toEqual([{ line: 2, title: "A", ...record }]);
});

test.each([
  ["a sentence with the word", "The title, and more of it\nWe study transfer."],
  ["columns without a title", "name,abstract\nA,B"],
  ["a line below that only has the word", `Papers of the week\nTitle, subtitle and more\n${abstract}`],
])("no table: %s", (_, text) => {
  expect(csv.detect(text)).toBe(false);
});
