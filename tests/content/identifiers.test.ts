import { describe, expect, test } from "vitest";
import { bareIdentifier, identifiersIn } from "../../src/content/identifiers.ts";
import type { IdentifierKind } from "../../src/model/identifiers.ts";

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
    const long = ["a".repeat(100_000), "openreview.net/forum?".repeat(5_000), `10.1234/${".".repeat(100_000)}`, "arxiv:".repeat(20_000)]; // prettier-ignore
    expect(identifiersIn(long)).toEqual({});
  });
});
