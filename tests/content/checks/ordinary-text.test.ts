import fc from "fast-check";
import { expect, test } from "vitest";
import { fixContent } from "../../../src/content/checks/fix.ts";
import { checkContent } from "../../../src/content/checks/run.ts";
import { paperText, validAbstract } from "../../support/scratch.ts";
import { runs } from "../../support/runs.ts";

/** What is ordinary in some field, and looks like markup, code or damage in another. */
const ordinary: Record<string, string[]> = {
  mathematics: [
    "labels in {0,1}", "the set {a, b, c}", "an interval (0, 1]", "O(n^{2/3}) time", "O(n log n)", "x_{i+1} = x_i^2", "x < y and y > z",
    "a<b && c>d", "if x <b and c> d", "the quotient Γ\\G/K", "A\\B", "{x ∈ ℝ : x > 0}", "over 𝔽₂ and 𝔤", "f: A --> B", "A <-- B", "|x|_2 <= 1", "n^2 \\ m", "the bracket [a](b)",
    "$x^2$ and $ m \\geq 2 $", "$\\mathcal{O}(n)$", "the mean <p>", "<x, y>", "$n$-ary", "R^2 = 0.93",
  ],
  statistics: ["p<0.05", "p < .001, n=12", "95% CI [0.1, 0.4]", "y ~ x + (1|g)", "lm(y~x)", "5\\% of all", "± 3 %", "$5 a day", "from $5 to about $10", "$3 and $4, not $5", "US$ 300", "a cost of $1.2m"],
  chemistry: [
    "[2](3,4)cyclophane", "[Fe(CN)6](4-)", "{Mo132} and {FeNO}7", "Ca(2+) and Na+/K+", "R-C≡N", "H2O <=> H+ + OH-", "2,4-D", "Cu{I}", "μ-η2:η2-O2", "NO\\x",
  ],
  biology: [
    "5'->3' ends", "3'-UTRs of `Drosophila'", "Bacillus sp. nov.", "(−/−) mice", "IL-1β~induced", "the <unk> allele", "HLA-A*02:01", "c.35delG*", "data at ftp://ftp.ncbi.nlm.nih.gov/geo", "http://202.38.126.151/hmdd",
    "E.\u00A0coli", "+/+ and +/-", "Q&A; R&D",
  ],
  law: ["42 U.S.C. § 1983", "Roe v. Wade, 410 U.S. 113", "Art. 6(1)(f) GDPR", "“[t]he court”", "Smith & Co. [1932]", "* * *"],
  economics: ["AT&T and S&P 500", "a 5%-of-GDP rule", "the £/$ rate", "CO2e/$", "{low, high} types"],
  linguistics: ["*he go", "/\\ps/ and /θ/", "<th> as /θ/", "`ayn and `ulama'", "wh- and that-clauses", "pre- and post-verbal", "[+voice]", "#CV#", "short- and long-term", "Ein- und Ausgabe"],
  computing: [
    "C:\\data\\new", "\\\\d+ and \\n", "a | b", "printf(\"%d\\n\")", "{\"name\": \"value\"}", "<MASK> and <unk>", "<s> a </s>", "<think> first </think>", "Translate {text}", "vector<int>", "__init__.py", "--no-verify",
    "import x from y", "export default", "x**2", "snake_case_name", "don\\'t", "/usr/bin", "C++ & C#", "a -> b => c", "#hashtag @name", "javascript: URLs", "javascript:alert(1)", "data:text/html,x", "s3://bucket/key", "https:// and http://", "`https://gіthub.com/x`", "`<b>` and `&x`",
  ],
  scripts: [
    "می\u200Cخواهم", "שלום\u200F (x)", "क्\u200Dष", "葛\u{E0100}城", "ড় এবং ঢ়", "ＤＮＡ ５０％", "见https://github.com/a，代码。", "👩\u200D💻 ❤\uFE0F", "∩\uFE00", "ภาษา\u200Bไทย", "“quoted” ‘so’ «ici »", "l’état ; ça va ?", "Ångström, naïve, Čech",
  ],
}; // prettier-ignore

const texts = Object.values(ordinary).flat();
const file = "content/abstracts/a-paper.md";
const paper = (body: string, title = "A paper") => ({ file, text: paperText(`title: ${JSON.stringify(title)}`, body) });

test("ordinary text of any field gets no message", () => {
  const said = texts.flatMap((text) =>
    checkContent([paper(`${validAbstract} We saw ${text} here.`)]).problems.map(
      ({ severity, rule, message }) => `${text}: ${severity} ${rule} ${message}`,
    ),
  );
  expect(said).toEqual([]);
});

test("so do titles of any field", () => {
  const titles = [
    "Bacillus sp.", "Apis mellifera Linn.", "Apis mellifera subsp.", "BERT", "What is {0, 1}?", "The x**2 problem", "[2](3,4)Cyclophanes", "A survey, 2nd ed.", "p<0.05 and all that", "Roe v. Wade", "Data from U.S.A.", "O(n^{2/3}) sorting", "Q&A", "C*-algebras and *-homomorphisms", "Is 1 < 2?", "A --> B", "On `ulama'", "Learning <MASK> tokens", "5\\% more", "Пример статьи", "機械学習入門",
  ]; // prettier-ignore
  const said = titles.flatMap((title) =>
    checkContent([paper(validAbstract, title)]).problems.map(({ rule, message }) => `${title}: ${rule} ${message}`),
  );
  expect(said).toEqual([]);
});

test("--fix leaves text of any field byte for byte, whatever stands beside what", () => {
  const words = fc.constantFrom(...texts, "and", "the", "we", "of a", ",", ".", "\n\n");
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
      const given = paper(
        `${validAbstract} ${parts.join(" ")} at last.`,
        `A title ${parts[0]!.replace(/\n+|`.*`/g, "x")} of it`,
      );
      expect(fixContent([given], {}).files[0]!.text).toBe(given.text);
    }),
    { numRuns: runs(200) },
  );
});

/** Harmless text that is not right. */
const odd: [text: string, rule: string][] = [
  ["<i>E. coli</i>", "no-html"], ["one<br/>two", "no-html"], ["H<sub>2</sub>O", "no-html"], ["<jats:p>We", "no-html"], ["<mml:math>x</mml:math>", "no-html"], ['<a href="https://a.org/">x</a>', "no-html"], ["R&amp;D", "no-html"], ["caf&eacute;", "no-html"], ["&#8211;", "no-html"], ["<!-- x -->", "no-html"], ["<script>alert(1)</script>", "no-html"],
  ["\\textbf{five}", "latex-remnant"], ["\\alpha-helix", "latex-remnant"], ["as in \\cite{x}", "latex-remnant"], ["Poincar\\'e", "latex-remnant"], ["Erd\\H{o}s", "latex-remnant"], ["``weak'' labels", "latex-remnant"], ["Fig.~1", "latex-remnant"], ["the {BERT} model", "latex-remnant"], ["over mathcal S", "latex-remnant"],
  ["$\\foo{x}$", "tex-commands"], ["$\\frac{1}{2$", "tex-commands"], ["$\\color{red}{x}$", "tex-commands"], ["$\\href{javascript:x}{y}$", "tex-commands"], [`$${"x".repeat(1001)}$`, "tex-commands"],
  ["see [here](../there)", "safe-links"], ["https: // github. com/ a", "url-form"], ["http//github.com/a", "url-form"], ["https://github.com/a{here}", "url-form"],
  ["ﬁne", "unicode-form"], ["cafe\u0301", "unicode-form"], ["𝐋𝐨𝐬𝐬", "unicode-form"], ["Lеаrning", "unicode-form"], ["na\uFFFDve", "control-characters"],
]; // prettier-ignore

test("harmless text that is not right is a warning, and nothing more", () => {
  const said = odd.map(([text]) => {
    const { problems } = checkContent([paper(`${validAbstract} We saw ${text} here.`)]);
    return [text, ...new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))];
  });
  expect(said).toEqual(odd.map(([text, rule]) => [text, `warning ${rule}`]));
});

/** Text that could attack a reader. */
const unsafe: [text: string, rule: string][] = [
  ["a\u202Eb", "control-characters"], ["a\u200Bb", "control-characters"], ["a\u{E0041}b", "control-characters"], ["❤\uFE0F\uFE0F\uFE0E", "control-characters"], ["葛\u{E0100}\u{E0101}", "control-characters"],
  ["https://gіthub.com/x", "look-alike-host"], ["https://githud.com/x", "look-alike-host"], ["http://192.168.0.1/x", "look-alike-host"], ["http://localhost:8080", "look-alike-host"], ["[x](http://0x7f.1/)", "look-alike-host"],
  ["https://github.com@evil.example/", "safe-links"], ["[x](javascript:y)", "safe-links"], ["[x](JAVASCRIPT&colon;y)", "safe-links"], ["[x](//evil.example)", "safe-links"], ["[x](data:text/html,y)", "safe-links"],
]; // prettier-ignore

test("what could attack a reader is an error", () => {
  const missed = unsafe.filter(([text, rule]) => {
    const { problems } = checkContent([paper(`${validAbstract} We saw ${text} here.`)]);
    return !problems.some((problem) => problem.severity === "error" && problem.rule === rule);
  });
  expect(missed).toEqual([]);
});
