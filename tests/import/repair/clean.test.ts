import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeInvisible } from "../../../src/lib/format.ts";
import { collapseWhitespace } from "../../../src/lib/collapse-whitespace.ts";
import { clean } from "../../../src/import/repair/index.ts";
import { unicodeForm } from "../../../src/import/repair/characters.ts";
import { listing } from "../../../src/import/formats/listing.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { runs } from "../../support/runs.ts";

const abstract = (text: string, companion = "") => clean(text, { where: "abstract", companion });
const title = (text: string, companion = "") => clean(text, { where: "title", companion });

test.each([
  ["Melatonin in Plants.", "Melatonin in Plants"],
  ["Three New Bacillus spp.", "Three New Bacillus spp."],
  ["Few Shots, Many Cells", "Few Shots, Many Cells"],
])("the full stop at the end of the title %j", (given, text) => {
  expect(title(given)).toMatchObject({ text, repairs: { length: given === text ? 0 : 1 } });
});

describe("certain damage is repaired and reported", () => {
  test.each([
    // Accents and letters of TeX
    ["the Fr\\'echet mean", "the Fréchet mean"],
    ["M{\\\"u}ller, na\\\"{\\i}ve, {\\'E}cole, Garc{\\'\\i}a", "Müller, naïve, École, García"],
    ["\\v{S}koda, \\c{c}a, Erd\\H{o}s, Stra\\ss e, \\L{}ukasz", "Škoda, ça, Erdős, Straße, Łukasz"],
    // Escapes and macros
    ["by 5\\% with R\\&D \\#1 and a\\_b", "by 5% with R&D #1 and a_b"],
    ["(\\eg adapters), \\ie cats, \\etal, \\etc.", "(e.g. adapters), i.e. cats, et al., etc."],
    ["\\textit{Revelio} is \\textbf{good}, {\\it old} and \\emph{a \\textbf{b} c}", "Revelio is good, old and a b c"],
    ["$\\textit{Revelio}$ reads", "Revelio reads"],
    ["\\texttt{foo\\_bar}", "foo_bar"],
    ["\\url{https://a.org/b_c} and \\href{https://a.org}{our page}", "https://a.org/b_c and our page (https://a.org)"],
    ["e.g.\\ this, Fig.~1, 10~GB, 5\\,000", "e.g. this, Fig. 1, 10 GB, 5 000"],
    ["``quoted'' and ``a ``nested'' b''", '"quoted" and "a "nested" b"'],
    ["a\\textless{}b, a \\textasciicircum{} b and a \\^{} b", "a<b, a ^ b and a ^ b"],
    ["https://a.org/\\textasciitilde{}b/c and https://a.org/\\~{}b/c", "https://a.org/~b/c and https://a.org/~b/c"],
    ["costs \\$5 for a 5\\% cut of \\$6", "costs \\$5 for a 5% cut of \\$6"],
    // Formulas
    ["\\(x + y\\) and 3\\times as \\alpha", "$x + y$ and 3$\\times$ as $\\alpha$"],
    ["Pro^2, BT^2 and Pro^{2}", "Pro$^2$, BT$^2$ and Pro$^{2}$"],
    [
      "over mathcal S and {|{mathcal S}||{mathcal A}|}/{n} here",
      "over $\\mathcal S$ and ${|{\\mathcal S}||{\\mathcal A}|}/{n}$ here",
    ],
    ["on par with {the state of the art} and {BERT}", "on par with the state of the art and BERT"],
    // Addresses
    ["at https: // github. com/ Maunil/ LsrGAN", "at https://github.com/Maunil/LsrGAN"],
    ["See https://github. com/a/b . Next", "See https://github.com/a/b. Next"],
    ["at https://github.com/x/y{here}.", "at https://github.com/x/y."],
    ["at https://x.org/y}.", "at https://x.org/y."],
    ["https://hg.netforlzr.asia/collections/x", "https://huggingface.co/collections/x"],
    ["https://arxiv.cnoctave.top/abs/1703.05175", "https://arxiv.org/abs/1703.05175"],
    // Words
    ["the 𝐋𝐨𝐬𝐬 of ２０ layers", "the Loss of 20 layers"],
    ["in inpars . Then", "in inpars. Then"],
    [
      "fine- tuning as fine-tuning does, and repre- sentation or representation",
      "fine-tuning as fine-tuning does, and representation or representation",
    ],
    ["a\u200Bb \u202Ec\u0000\u00AD", "ab c"],
  ])("%j is %j", (given, repaired) => {
    const { text, repairs } = abstract(given);
    expect(text).toBe(repaired);
    expect(repairs.length).toBeGreaterThan(0);
    for (const repair of repairs) expect(repair).toMatch(/^abstract: .+/);
  });

  test("italics stay in a title", () => {
    expect(title("$\\textit{Revelio}$: Interpreting \\emph{more}").text).toBe("*Revelio*: Interpreting *more*");
  });

  test("joined words are separated only if the same record has the two words apart", () => {
    expect(title("By InvariancePropagation", "We propose Invariance Propagation.").text).toBe(
      "By Invariance Propagation",
    );
    expect(title("By InvariancePropagation", "We propose it.").text).toBe("By InvariancePropagation");
  });

  test("a repair quotes the text before and after it", () => {
    expect(abstract("by 5\\% and \\eg").repairs).toEqual([
      "abstract: “5\\%” is “5%” (TeX escape)",
      "abstract: “\\eg” is “e.g.” (macro of the authors)",
    ]);
  });
});

describe("whitespace, line breaks, ligatures and composed characters", () => {
  test.each([
    [" a \t b\r\nc\u00A0d ", "a b c d"],
    ["one\n \ntwo", "one\n\ntwo"],
    ["ﬁne oﬃce na\u0308ive", "fine office n\u00E4ive"],
  ])("%j is %j, without a report", (given, repaired) => {
    expect(abstract(given)).toEqual({ text: repaired, repairs: [], warnings: [] });
  });
});

describe("undamaged text is unchanged", () => {
  test.each([
    "BornInCity(a,b) => Nationality(a,c), < 5%, > 3, ~1.5-9%, 1~2, a -- b, a--b, a---b",
    "`code`, snake_case_name, __init__, don't, i-RevNet's, C++, C#, k-NN, @user, #1",
    "DeepONet, ImageNet, GitHub, JavaScript, BARThez, nuTIME, LsrGAN",
    "$x^2$, $\\alpha$, $\\textbf{x}_1$ and $\\mathcal{S}$",
    "labels in {0, 1} and pairs {a, b}",
    "costs $5 and $10, .5 and .7, 10^6",
    "pre- and post-training, single- or multi-task, state-of-the-art",
    "https://github.com/a/b_c~d/. We then (https://x.org/y_(z)). https://people.x.edu/~me",
    "https://gitlab.inria.fr/a, https://hf.co/x, https://a.github.io/b, https://raw.githubusercontent.com/a",
    "see https://github.com/ and more, https://constructor/x and https://toString.org/",
    "a line\\\\\\\\ break of TeX, whose backslashes are no spaces",
    "costs \\$5 for a {0} and \\$6",
    "a field 𝔽₂ of .NET, .5, x . y, and so on . . . and the value of . We",
    "templates such as https://api.example.org/users/{id} and see https://openreview.net/ and/or more",
    "SuperLearner is a super learner, Vor- oder Nachteile",
    "e.g., i.e. etc. et al. vs. 3.14 (a) [1] “quotes” ‘q’ – — …",
  ])("%s", (text) => {
    expect(abstract(text)).toMatchObject({ text, repairs: [] });
  });
});

describe("uncertain damage is a warning, and the text is unchanged", () => {
  test.each([
    ["we introduce , the first benchmark", /a word seems to be missing before the comma/],
    ["at https://githud.com/a/b", /“https:\/\/githud\.com” imitates github\.com/],
    ["{|{mathcal S}}|}/{n}", /unbalanced braces/],
    ["as \\mymodel shows", /“\\mymodel” is an unknown macro; write the words that it stands for/],
    ["labels in {0, 1", /a brace has no partner/],
    ["co- operate", /broken at the end of a line/],
  ])("%j", (text, warning) => {
    const result = abstract(text);
    expect(result).toMatchObject({ text, repairs: [] });
    expect(result.warnings.join("\n")).toMatch(warning);
  });
});

describe("cleaning twice is cleaning once", () => {
  const changedAgain = (where: "title" | "abstract", text: string, companion: string) => {
    const once = clean(text, { where, companion });
    const twice = clean(once.text, { where, companion });
    const isSame = isDeepStrictEqual(twice, { text: once.text, repairs: [], warnings: once.warnings });
    return isSame ? [] : [{ text, once, twice }];
  };

  test("every record of a real listing", () => {
    const { records } = listing.parse(readFileSync("tests/fixtures/listings/scraped-page.txt", "utf8"));
    expect(records.length).toBeGreaterThan(100);
    const changed = records.flatMap((record) => [
      ...changedAgain("abstract", record.abstract!, record.title!),
      ...changedAgain("title", record.title!, record.abstract!),
    ]);
    expect(changed).toEqual([]);
  });

  const pieces = fc.constantFrom(
    "\\", "{", "}", "$", "^", "2", "`", "``", "'", "''", "|", "mathcal ", "S", "\\eg", "\\etc", "\\textit{", "\\emph{", "{\\it ", "\\'", "e", "\\\"", "~", "-", "- ", "\n", "\n\n", " ", ",", " .", "https://", "https: // ",
    "github. com", "github.com", "/ a", "{here}", "hg.netforlzr.asia", "\\(", "\\)", "\\times", "\\alpha", "\\_", "\\%", "\\,", "\\ ", "word", "Word", "WordWord", "fine- tuning", "\u200B", "ﬁ", "é", "a",
  ); // prettier-ignore
  const texts = fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) }), { maxLength: 14 }).map((parts) => parts.join("")); // prettier-ignore

  test.each(["title", "abstract"] as const)("any %s", (where) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(changedAgain(where, text, "Word Word")).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });

  test.each(["title", "abstract"] as const)("any %s of hostile text", (where) => {
    const companion = hostileText({ maxLength: 6 });
    fc.assert(
      fc.property(hostileText({ lines: true }), companion, (text, companion) => {
        expect(changedAgain(where, text, companion)).toEqual([]);
        const once = clean(text, { where, companion });
        // Without a repair that is said, nothing but blanks and the form of letters may have changed.
        const usual = (given: string) => collapseWhitespace(unicodeForm(given, { where, companion }).text);
        if (once.repairs.length === 0) expect(collapseWhitespace(once.text)).toBe(usual(text));
        for (const repair of once.repairs) expect(repair).toMatch(/^(?:title|abstract): ./);
        for (const repair of once.repairs) expect(escapeInvisible(repair)).toBe(repair.replaceAll("##[", "## ["));
      }),
      { numRuns: runs(2000) },
    );
  });

  // Found by long runs.
  test.each(["a\\\\\\\\\\\\\\\\\\\\:b", "\\$x\\textasciicircum{}2\\$\\$ and", "https://a.org/\\textasciitilde{}b", "a \u{1D506} b"])("%j", (text) => {
    expect(changedAgain("abstract", text, "")).toEqual([]);
  }); // prettier-ignore

  test("ordinary words and punctuation come through unchanged, whitespace collapsed", () => {
    const ordinary = fc
      .array(fc.stringMatching(/^[A-Za-z]{1,9}[,;:]?$/), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(" ").replace(/[,;:]$/, "."));
    fc.assert(fc.property(ordinary.filter((text) => !/mathcal|mathbb|mathbf|mathrm|sqrt|frac|http/.test(text)), (text) => {
        expect(abstract(text)).toEqual({ text, repairs: [], warnings: [] });
      }), { numRuns: runs(2000) }); // prettier-ignore
  });
});
