import { describe, expect, test } from "vitest";
import { bareIdentifier, identifiersIn } from "../../src/content/identifiers.ts";
import { type IdentifierKind, recordUrl } from "../../src/model/identifiers.ts";

const arxiv: [text: string, id: string | undefined][] = [
  ["1703.05175", "1703.05175"],
  ["  1703.05175v3 ", "1703.05175"],
  ["arXiv:1703.05175v2", "1703.05175"],
  ["arxiv: 0704.0001", "0704.0001"],
  ["https://arxiv.org/abs/1703.05175", "1703.05175"],
  ["https://arxiv.org/abs/1703.05175?context=cs#x", "1703.05175"],
  ["https://www.arxiv.org/html/1703.05175v2/", "1703.05175"],
  ["http://arxiv.org/pdf/cs/9901001v1.pdf", "cs/9901001"],
  ["https://doi.org/10.48550/arXiv.1703.05175", "1703.05175"],
  ["10.48550/arXiv.1703.05175", "1703.05175"],
  ["math.GT/0309136", "math.GT/0309136"],
  ["1703", undefined],
  ["1703.05175 1810.04805", undefined],
  ["https://evil.org/abs/1703.05175", undefined],
  ["https://arxiv.org.evil.org/abs/1703.05175", undefined],
  ["https://evil-arxiv.org/abs/1703.05175", undefined],
  ["1703.05175&id_list=1", undefined],
  ["A paper on 1703.05175", undefined],
  ["arxiv.org/abs/1703.05175", "1703.05175"],
  ["https://arxiv.org/format/1703.05175", "1703.05175"],
  ["arXiv:https://arxiv.org/abs/1703.05175", "1703.05175"],
];

const sici = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O";

const dois: [text: string, id: string | undefined][] = [
  [sici, sici],
  [`DOI: ${sici}`, sici],
  [`https://doi.org/${encodeURIComponent(sici)}`, sici],
  ["http://dx.doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O", sici],
  [sici.replace("<", "&lt;").replace(">", "&gt;"), sici],
  ["10.1175/1520-0485(1996)026${<}$2712:TEOIWU${>}$2.0.CO;2", "10.1175/1520-0485(1996)026<2712:TEOIWU>2.0.CO;2"],
  [
    "10.1175/1520-0485(1996)026\\textless{}2712:TEOIWU\\textgreater{}2.0.CO;2",
    "10.1175/1520-0485(1996)026<2712:TEOIWU>2.0.CO;2",
  ],
  [
    "10.1175/1520-0485(1996)026{\\textless}2712:TEOIWU{\\textgreater}2.0.CO;2",
    "10.1175/1520-0485(1996)026<2712:TEOIWU>2.0.CO;2",
  ],
  ["10.1175/1520-0485(1996)026$<$2712:TEOIWU$>$2.0.CO;2", "10.1175/1520-0485(1996)026<2712:TEOIWU>2.0.CO;2"],
  ["10.1007/978-3-030-01234-4\\_7", "10.1007/978-3-030-01234-4_7"],
  ["10.1007/978-3-030-01234-4{\\_}7", "10.1007/978-3-030-01234-4_7"],
  ["https://doi.org/10.1007/978-3-030-01234-4\\_7", "10.1007/978-3-030-01234-4_7"],
  ["https://doi.org/10.1007/978-3-030-01234-4%5C_7", "10.1007/978-3-030-01234-4_7"],
  ["https://doi.org/10.1016/0009-2614(84)85645-6", "10.1016/0009-2614(84)85645-6"],
  ["https://doi.org/10.1016/j.x.2016.10.006?via=x#y", "10.1016/j.x.2016.10.006"],
  ["doi.org/10.1016/j.x.2016.10.006.", "10.1016/j.x.2016.10.006"],
  ["10.1016/j.x.2016.10.006)", "10.1016/j.x.2016.10.006"],
  ["10.1016/S0004-3702(98)", "10.1016/S0004-3702(98)"],
  ["10.1000.10/123", "10.1000.10/123"],
  ["10.1000/abc, 10.1000/def", undefined],
  ["10.1000/abc,10.1000/def", undefined],
  ["10.1000/", undefined],
  ["10.1000/a{\\foo}b", undefined],
  ["10.1000/a<b", undefined],
  ["978-3-030-01234-4", undefined],
  ["1234-5678", undefined],
];

const inText: [text: string, ids: Partial<Record<IdentifierKind, string>>][] = [
  ["(doi: 10.1000/abc(1)).", { doi: "10.1000/abc(1)" }],
  ["10.1000/abc, 10.1000/def", { doi: "10.1000/abc" }],
  ['<a href="https://doi.org/10.1000/abc">10.1000/abc</a>', { doi: "10.1000/abc" }],
  [`See ${sici}, and others.`, { doi: sici }],
  ["see 10.1002/(SICI)1099-1727(199821)14:1<3", {}],
  ["see 10.1000/abc\\foo7", {}],
  [
    "https://www.scopus.com/record.uri?eid=2-s2.0-1&doi=10.1109%2fCNLP.2019.00099&partnerID=40",
    { doi: "10.1109/CNLP.2019.00099" },
  ],
  ["https://www.example.org/articles/10.3389/fx.2019.00001/full", { doi: "10.3389/fx.2019.00001" }],
  ["https://dl.example.org/doi/pdf/10.1145/1234.5678?download=true", { doi: "10.1145/1234.5678" }],
  ["https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full.pdf", { doi: "10.1101/2020.01.01.123456" }],
  ["arXiv preprint cs/0508053", { arxiv: "cs/0508053" }],
  ["arXiv preprint arXiv:2101.00099v3", { arxiv: "2101.00099" }],
  ["arXiv e-prints, arXiv:2101.00099", { arxiv: "2101.00099" }],
  ["CoRR abs/1703.05175", { arxiv: "1703.05175" }],
  ["CoRR, cs.CL/0508053", { arxiv: "cs.CL/0508053" }],
  ["abs/1703.05175", { arxiv: "1703.05175" }],
  ["http://arxiv.org/abs/hep-th/9901001v3", { arxiv: "hep-th/9901001" }],
  ["https://huggingface.co/papers/1703.05175", { arxiv: "1703.05175" }],
  ["https://www.alphaxiv.org/abs/1703.05175v2", { arxiv: "1703.05175" }],
  ["arXiv:2301.00096 [cs]", { arxiv: "2301.00096" }],
  ["10.48550/arXiv.1703.05175", { arxiv: "1703.05175" }],
  ["arXiv 2021, pages 1234.56789", {}],
  ["arXiv:1799.12345", {}],
  ["PMID: 31234567; PMCID: PMC1234567", { pmid: "31234567" }],
  ["https://www.ncbi.nlm.nih.gov/pubmed/31234567", { pmid: "31234567" }],
  ["https://europepmc.org/article/MED/31234567", { pmid: "31234567" }],
  ["PMID: 1234567890", {}],
  ["ISSN 1234-5678, ISBN 978-3-030-01234-4", {}],
];

const others: [IdentifierKind, string, string | undefined][] = [
  ["doi", "10.18653/v1/P18-1031", "10.18653/v1/P18-1031"],
  ["doi", "https://doi.org/10.18653/v1/P18-1031.", "10.18653/v1/P18-1031"],
  ["doi", "doi: 10.1016/S0004-3702(98)00023-X", "10.1016/S0004-3702(98)00023-X"],
  ["doi", "http://dx.doi.org/10.1002/(SICI)", "10.1002/(SICI)"],
  ["doi", "10.1000", undefined],
  ["doi", "see 10.1000/x", undefined],
  ["openreview", "https://openreview.net/forum?id=LVDRJE4xQ2", "LVDRJE4xQ2"],
  ["openreview", "https://openreview.net/forum?noteId=x&id=LVDRJE4xQ2#all", "LVDRJE4xQ2"],
  ["openreview", "https://openreview.net/pdf?id=LVDRJE4xQ2&x=1", "LVDRJE4xQ2"],
  ["openreview", "https://evil.example/forum?id=LVDRJE4xQ2", undefined],
  ["acl", "https://aclanthology.org/P18-1031/", "P18-1031"],
  ["acl", "https://www.aclweb.org/anthology/P18-1031.pdf", "P18-1031"],
  ["acl", "https://www.aclweb.org/anthology/papers/P/P18/P18-1031/", "P18-1031"],
  ["acl", "https://aclanthology.org/2020.acl-main.747v2.pdf", "2020.acl-main.747"],
  ["acl", "https://acl.example/P18-1031", undefined],
];

describe("bareIdentifier", () => {
  test("finds arXiv identifiers", () => {
    expect(arxiv.map(([text]) => [text, bareIdentifier("arxiv", text)])).toEqual(arxiv);
  });

  test("finds the other identifiers", () => {
    expect(others.map(([kind, text]) => [kind, text, bareIdentifier(kind, text)])).toEqual(others);
  });
});

test.each(dois)("the DOI that %j is: %j", (text, id) => {
  expect(bareIdentifier("doi", text)).toBe(id);
});

test.each(inText)("the identifiers in %j are %j", (text, ids) => {
  expect(identifiersIn([text])).toEqual(ids);
});

test.each(["doi", "pmid", "acl"] as const)("the address of a %s that is read again gives the same", (kind) => {
  const id = { doi: sici, pmid: "31234567", acl: "P18-1031" }[kind];
  expect(bareIdentifier(kind, recordUrl(kind, id))).toBe(id);
});

describe("identifiersIn", () => {
  test("finds each kind in the midst of other words", () => {
    expect(
      identifiersIn([
        "arXiv preprint arXiv:1703.05175 [cs.LG]",
        "(see https://doi.org/10.18653/v1/P18-1031).",
        "at https://openreview.net/forum?noteId=a&id=LVDRJE4xQ2, read",
        "https://www.aclweb.org/anthology/P18-1031/",
      ]),
    ).toEqual({ arxiv: "1703.05175", doi: "10.18653/v1/P18-1031", openreview: "LVDRJE4xQ2", acl: "P18-1031" });
  });

  test("reads a DOI that arXiv gave out as the identifier that it names", () => {
    expect(identifiersIn(["https://doi.org/10.48550/arXiv.1703.05175"])).toEqual({ arxiv: "1703.05175" });
  });

  test("takes no time to speak of over long texts that nearly hold one", () => {
    const long = ["a".repeat(100_000), "openreview.net/forum?".repeat(5_000), `10.1234/${".".repeat(100_000)}`, "arxiv:".repeat(20_000), "10.1234/a<".repeat(10_000), "https://a/10.1234".repeat(5_000), "$<".repeat(20_000)]; // prettier-ignore
    expect(identifiersIn(long)).toEqual({});
  });
});
