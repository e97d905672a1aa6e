import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/import/formats/index.ts";

const abstract =
  "We study how a model that was trained on one task can be used for another, and that it needs few labels.";
const parse = (text: string) => detectFormat(text).parse(text);

/** The record of one entry of RIS that has these lines. */
const ris = (...lines: string[]) => parse(["TY  - JOUR", "TI  - A title", ...lines, "ER  - "].join("\n")).records[0];
const enw = (...lines: string[]) => parse(["%0 Journal Article", "%T A title", ...lines].join("\n")).records[0];
const nbib = (...lines: string[]) => parse(["PMID- 1234567", "TI  - A title", ...lines].join("\n")).records[0];
const wos = (...lines: string[]) =>
  parse(["FN Clarivate Analytics Web of Science", "VR 1.0", "PT J", "TI A title", ...lines, "ER", "", "EF"].join("\n"))
    .records[0];

describe("a date is the first that can be read, as exact as the others make it", () => {
  test.each([
    [["PY  - 2016", "Y1  - 2016/10/19", "Y2  - 2020/03/05"], "2016-10-19"],
    [["PY  - 2019", "Y1  - 1 June 2019"], "2019-06-01"],
    [["PY  - 2019", "Y1  - 2018/12/30"], "2019"],
    [["PY  - 2019", "DA  - JUN 13"], "2019-06-13"],
    [["PY  - 2019", "C2  - 31234567"], "2019"],
    [["Y1  - 2015/october"], "2015-10"],
    [["PY  - 2015/03/12/"], "2015-03-12"],
    [["PY  - 2015///"], "2015"],
    [["PY  - 2015//"], "2015"],
    [["DA  - 2021/10/02/", "PY  - 2021", "Y2  - 2022/01/05/11:10:30"], "2021-10-02"],
    [["PY  - "], undefined],
    [["Y1  - in press"], "in press"],
  ])("RIS: %j", (lines, published) => {
    expect(ris(...lines)?.published).toBe(published);
  });

  test("also where the year is apart from the day, or days have no hyphens", () => {
    expect(wos("PD APR", "PY 2021")?.published).toBe("2021-04");
    expect(wos("PY 2021", "PD APR 5")?.published).toBe("2021-04-05");
    expect(enw("%D 2022", "%8 2022/06/27")?.published).toBe("2022-06-27");
    expect(nbib("DP  - 2019", "DEP - 20190128")?.published).toBe("2019-01-28");
    expect(nbib("DP  - 2018 Winter")?.published).toBe("2018");
  });
});

describe("names", () => {
  test.each([
    [["AU  - King, Martin L., Jr.", "AU  - Van der Berg, J.", "AU  - ATLAS Collaboration"], ["Martin L. King Jr.", "J. Van der Berg", "ATLAS Collaboration"]],
    [["A1  - Shannon,Claude E.", "A2  - Editor, Anna", "ED  - Poe, Max"], ["Claude E. Shannon"]],
    [["AU  - Roe, Jane; Poe, Max"], ["Jane Roe", "Max Poe"]],
    [["AU  - M. J. de la Cruz"], ["M. J. de la Cruz"]],
    [["AU  - Roe, Jane", "A1  - Roe, Jane", "A1  - Poe, Max"], ["Jane Roe", "Max Poe"]],
    [["AU  - Roe, Jane", "A1  - Roe, J."], ["Jane Roe"]],
    [["AU  - Roe, Jane1 jane.roe@example.org", "AU  - Lee, Ann (ann@example.org)", "AU  - Poe, Max2,3"], ["Jane Roe", "Ann Lee", "Max Poe"]],
  ])("of RIS: %j", (lines, authors) => {
    expect(ris(...lines)?.authors).toEqual(authors);
  }); // prettier-ignore

  test("are the full ones, with organisations in their place", () => {
    expect(
      nbib("FAU - Roe, Jane", "AU  - Roe J", "CN  - Cell Consortium", "FAU - King, Martin L Jr", "AU  - King ML Jr")?.authors,
    ).toEqual(["Jane Roe", "Cell Consortium", "Martin L King Jr"]);
    expect(wos("AU Roe, J", "   Poe, M", "AF Roe, Jane", "   van der Poe, Max", "CA Cell Consortium")?.authors).toEqual(
      ["Jane Roe", "Max van der Poe", "Cell Consortium"],
    );
    expect(wos("AU Roe, Jane (roe@example.org)", "   Poe, Max")?.authors).toHaveLength(2);
  });
}); // prettier-ignore

describe("texts", () => {
  test.each([
    [[`N2  - ${abstract}`, `AB  - ${abstract}`], abstract],
    [["AB  - BACKGROUND: One.", "AB  - RESULTS: Two."], "BACKGROUND: One.\n\nRESULTS: Two."],
    [["AB  - One", "two.", "", "Three."], "One two.\n\nThree."],
    [[`AB  - ${abstract} It is more than can be said of others.`, "Results: Two."], `${abstract} It is more than can be said of others.\n\nResults: Two.`],
    [["AB  - Methods", "We test few.", "Main results", "It helps."], "Methods\n\nWe test few.\n\nMain results\n\nIt helps."],
    [["AB  - One of them asked", "Jane", "Roe."], "One of them asked Jane Roe."],
    [["AB  - NA"], undefined],
    [["AB  -", `N2  - ${abstract}`], abstract],
    [["AB  - It is <i>E. coli</i> &amp; $x  - y$."], "It is <i>E. coli</i> &amp; $x - y$."],
  ])("of RIS: %j", (lines, wanted) => {
    expect(ris(...lines)?.abstract).toBe(wanted);
  });

  test("are joined where programs wrap them", () => {
    expect(nbib("AB  - One of", "      two.")?.abstract).toBe("One of two.");
    expect(wos("AB One of", "   two.", "DE Few-shot; transfer", "   learning; labels")).toMatchObject({ abstract: "One of two.", keywords: ["Few-shot", "transfer learning", "labels"] });
    expect(enw("%X One of", "two.", "%K one", "two")).toMatchObject({ abstract: "One of two.", keywords: ["one", "two"] });
  });
}); // prettier-ignore

describe("facts", () => {
  test.each([
    [["BT  - Computer Vision – ECCV 2018"], { venue: "Computer Vision – ECCV 2018" }],
    [["JO  - J. Things", "T2  - Journal of Things"], { venue: "Journal of Things" }],
    [["SP  - 280", "EP  - 284"], { pages: "280–284" }],
    [["SP  - 470-87"], { pages: "470–487" }],
    [["SP  - e0815"], { pages: "e0815" }],
    [["SP  - p12-34"], { pages: "12–34" }],
    [["SP  - 1", "C7  - 19272"], { pages: "1", unused: ["C7"] }],
    [["C7  - 19272"], { pages: "19272" }],
    [["PG  - 12-20"], { pages: "12–20" }],
    [["VL  - 10", "IS  - 3", "PB  - MIT Press"], { volume: "10", issue: "3", publisher: "MIT Press" }],
    [["KW  - *one", "KW  - two", "KW  - two"], { keywords: ["one", "two"] }],
    [["KW  - one, two, three"], { keywords: ["one", "two", "three"] }],
    [["KW  - Psychology, Applied"], { keywords: ["Psychology, Applied"] }],
    [["U1  - 33577774 [PMID]"], { pmid: "33577774" }],
    [["C2  - 31234567"], { pmid: "31234567" }],
    [["DO  - http://dx.doi.org/10.1177/23259671"], { doi: "10.1177/23259671" }],
    [["N1  - doi: 10.1016/j.neuron.2016"], { doi: "10.1016/j.neuron.2016" }],
    [["DO  - 10.48550/arXiv.2110.00999"], { arxiv: "2110.00999" }],
    [["ID  - 10.1007/978-3-030-0_27"], { doi: "10.1007/978-3-030-0_27" }],
    [["U1  - 10.1016/j.x.2021"], { doi: "10.1016/j.x.2021" }],
    [["XR  - PUBMED 31000000", "NO  - 1"], { pmid: "31000000", issue: "1" }],
    [["UR  - https://example.org/paper; https://example.org/other"], { links: { paper: ["https://example.org/paper", "https://example.org/other"] } }],
    [["L1  - internal-pdf://123/a.pdf", "UR  - http://arxiv.org/abs/2110.00999"], { arxiv: "2110.00999" }],
  ])("of RIS: %j", (lines, wanted) => {
    expect(ris(...lines)).toEqual({ line: 1, title: "A title", ...wanted });
  });

  test("of PubMed and Web of Science", () => {
    expect(nbib("VI  - 137", "IP  - 6-7", "PG  - 511-20", "LID - 10.1007/s0 [doi]", "LID - S1 [pii]", "MH  - *Genes/genetics", "JT  - Human genetics", "TA  - Hum Genet")).toMatchObject({ volume: "137", issue: "6-7", pages: "511–520", doi: "10.1007/s0", pmid: "1234567", venue: "Human genetics", keywords: ["Genes/genetics"] });
    expect(wos("SO REMOTE LEARNING", "VL 9", "IS 2", "BP 598", "EP 607", "PU MDPI", "PM 30529964", "DI 10.3390/rl9", "UT WOS:1")).toEqual({ line: 1, title: "A title", venue: "REMOTE LEARNING", volume: "9", issue: "2", pages: "598–607", publisher: "MDPI", pmid: "30529964", doi: "10.3390/rl9" });
  });

  test("without a place are named, and so is a second value, but not what programs keep for themselves", () => {
    const record = ris("SN  - 1234-5678", "AD  - Here", "T2  - A", "JO  - A", "T3  - Series", "A2  - Editor, Anna", "DB  - Scopus", "ID  - 7", "N1  - ", "M3  - NA");
    expect(record?.unused?.sort()).toEqual(["A2", "AD", "SN", "T3"]);
  });
}); // prettier-ignore

describe("records", () => {
  const entry = (title: string) => `TI  - ${title}\nAB  - ${abstract}\n`;
  const read = (text: string) => {
    const { records, refused } = parse(text);
    return [...records.map(({ line, title }) => `${line} ${title}`), ...refused.map(({ line }) => `refused ${line}`)];
  };

  test.each([
    ["without an end", `TY  - JOUR\n${entry("One")}\nTY  - JOUR\n${entry("Two")}`, ["1 One", "5 Two"]],
    ["with carriage returns alone", `TY  - JOUR\n${entry("One")}ER  - \n`.replaceAll("\n", "\r"), ["1 One"]],
    ["whose type comes late", `${entry("One")}TY  - JOUR\nER  - \n\n${entry("Two")}TY  - JOUR\nER  -`, ["1 One", "6 Two"]],
    ["without a type", `${entry("One")}ER  - \n\n${entry("Two")}ER  - \n`, ["1 One", "5 Two"]],
    ["with numbers and headings between them", `Record #1 of 2\nProvider: X\n1.\nTY  - JOUR\n${entry("One")}ER  - \n\n2.\nTY  - JOUR\n${entry("Two")}ER  - `, ["4 One", "10 Two"]],
    ["with one blank in their tags", `TY - JOUR\n${entry("One").replaceAll("  -", " -")}ER - `, ["1 One"]],
    ["that are indented", `  TY  - JOUR\n  TI  - One\n  ER  - `, ["1 One"]],
    ["with fields before the first of two starts", `${entry("Zero")}TY  - JOUR\n${entry("One")}TY  - JOUR\n${entry("Two")}ER  - `, ["3 One", "6 Two", "refused 1"]],
    ["with words between them", `TY  - JOUR\n${entry("One")}ER  - \nA line of words.\nTY  - JOUR\n${entry("Two")}ER  - `, ["1 One", "6 Two", "refused 5"]],
    ["without fields", `TY  - JOUR\nER  - \nTY  - JOUR\n${entry("Two")}ER  - `, ["3 Two", "refused 1"]],
  ])("of RIS %s", (_, text, wanted) => {
    expect(detectFormat(text).id).toBe("ris");
    expect(read(text)).toEqual(wanted);
  });

  test.each([
    ["endnote", "%0 Book\n%T One\n\n%0 Book\n%T Two\n", ["1 One", "4 Two"]],
    ["endnote", "%A Able, Anna\n%T One\n\n%A Baker, Bob\n%T Two\n", ["1 One", "4 Two"]],
    ["pubmed", "\nPMID- 1\nTI  - One\n\nPMID- 2\nTI  - Two\n", ["2 One", "5 Two"]],
    ["pubmed", "OWN - NLM\nTI  - One\n\nPMID- 2\nTI  - Two\n", ["1 One", "4 Two"]],
    ["web-of-science", "PT J\nTI One\nER\n\nPT J\nTI Two\nER\n\nEF", ["1 One", "5 Two"]],
    ["web-of-science", "AU Able, A\nTI One\nUT WOS:1\nER\n\nPT J\nTI Two\nER\n\nEF", ["1 One", "6 Two"]],
  ])("of %s: %j", (id, text, wanted) => {
    expect(detectFormat(text).id).toBe(id);
    expect(read(text)).toEqual(wanted);
  });
}); // prettier-ignore
