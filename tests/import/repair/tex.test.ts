import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAbstract } from "../../../src/content/abstract.ts";
import { plainText } from "../../../src/content/plain-text.ts";
import { escapeMarkdown, wordsOf } from "../../../src/import/escape-markdown.ts";
import { normalizeRecord } from "../../../src/import/normalize-record.ts";
import { clean } from "../../../src/import/repair/index.ts";
import { texToText } from "../../../src/import/repair/tex-words.ts";
import { formulaRanges } from "../../../src/import/repair/tex/dollars.ts";
import { runs } from "../../support/runs.ts";

const tex = String.raw;
const abstract = (text: string) => clean(text, { where: "abstract", companion: "" });
/** What a reader sees of an abstract, formulas as their TeX. */
const onPage = (text: string) => plainText(parseAbstract(escapeMarkdown(abstract(text).text, "abstract")));

describe("TeX in an abstract reads as", () => {
  test.each([
    // Accents and letters, nested, with empty groups, without braces
    [tex`Nguy{\~{\^e}}n, {\'{a}}, na\"\i ve, {\.Z}, \AA{}ngstr\"om, Fran\c cois, {\L}{\'o}d{\'z}`, "Nguyễn, á, naïve, Ż, Ångström, François, Łódź"],
    [tex`{\relax Ph}ilippe de'\hspace{0pt} Modici, trans\-former`, "Philippe de' Modici, transformer"],
    // Escapes and signs
    [tex`87.5{\%} of Q\&A for {\$}3 on C{\#}, C{\&}TC, snake{\_}case`, "87.5% of Q&A for $3 on C#, C&TC, snake_case"],
    [tex`p {\textless} 0.05, {\textgreater}100 at {\textasciitilde}3 °C, 10{\textasciicircum}6, {\textcopyright} 2021`, "p < 0.05, >100 at ~3 °C, 10^6, © 2021"],
    [tex`\S 3, 5\textmu m, 3\texteuro{}, 90\textdegree{}, a \textbar{} b, {\textquotedblleft}so{\textquotedblright}`, "§ 3, 5µm, 3€, 90°, a | b, “so”"],
    // Fonts and boxes
    [tex`\verb|--sparse_k| and \texttt{train\_set}, {\em one} {\bf\em two}, \uppercase{bert}, \mbox{k-NN}`, "--sparse_k and train_set, one two, BERT, k-NN"],
    [tex`\textcolor{red}{red} \raisebox{1ex}{up} \foreignlanguage{german}{so} \enquote{it}`, "red up so “it”"],
    // Formulas
    [tex`N\geq d \log d`, tex`N\geq d \log d`],
    [tex`z \ensuremath{\sim} 2, \ensuremath{\gtrsim}3\ensuremath{$\sigma$}, z\raisebox{-0.5ex}\textasciitilde2`, tex`z \sim 2, \gtrsim3\sigma, z\sim2`],
    [tex`CO\textsubscript{2}, m\textsuperscript{2}, the 1\textsuperscript{st}, T\textsubscript{max}`, tex`CO_{2}, m^{2}, the 1st, T_{\text{max}}`],
    [tex`\begin{equation} E = mc^2 \end{equation} and \[ x < y \] and \(a\)`, "E = mc^2 and x < y and a"],
    [tex`\beta_1 and \mathcal{S}^* and \frac{1}{2}`, tex`\beta_1 and \mathcal{S}^* and \frac{1}{2}`],
    // Links
    [tex`at \href{https://a.org/b}{our page} and \href{http://a.org}{The Site.}`, "at our page (https://a.org/b) and The Site (http://a.org)."],
    [tex`see \url{https://a.org/a\_b\%20c}, {\tt http://a.org/x}, \href{https://a.org/~me}{here}`, "see https://a.org/a_b%20c, http://a.org/x, https://a.org/~me"],
    [tex`it is free.\footnote{Code: \url{https://a.org/x}} We`, "it is free. (Code: https://a.org/x) We"],
    // Lists, references
    [tex`Three parts: \begin{itemize} \item data \item a \emph{test}; \item a game. \end{itemize} All`, "Three parts: data; a test; a game. All"],
    [tex`Two: \begin{enumerate}\item one \item two\end{enumerate}`, "Two: (1) one; (2) two"],
    [tex`seas~\cite{roe20,poe21}, as~\citet[p.~5]{doe}`, "seas [roe20, poe21], as [doe, p. 5]"],
    // Braces of BibTeX and of the Web of Science
    [tex`{{We carry {BERT} over to {U}niversal {N}LP by Chung{-}Min, 10{,}000 times -{}- {E}. coli in {\v S}ibenik.}}`, "We carry BERT over to Universal NLP by Chung-Min, 10,000 times -- E. coli in Šibenik."],
    // What programs escape that know no TeX
    [tex`called \"adapters\" and don\'t, the model\'s`, `called "adapters" and don't, the model's`],
    // Names in braces, units, quotation marks of other languages
    [tex`Fran{\c c}ois, Ji{\v r}{\'\i}, {\v Z}i{\v z}ek, Erd{\H o}s`, "François, Jiří, Žižek, Erdős"],
    [tex`\SI{5}{\micro\meter}, \qty[a=b]{5}{\kilo\hertz}, \si{\meter\per\second}, 5{\arcsec}`, "5 µm, 5 kHz, m/s, 5″"],
    [tex`\textquotedblleft so\textquotedblright, \glqq so\grqq, \og so\fg`, "“so”, „so“, «so»"],
    [tex`\noopsort{Berg}{B}erg and \enquote*{it}`, "Berg and “it”"],
    [tex`\ifmmode \check{C}\else \v{C}\fi{}ernot\'{\i}k, Ond\ifmmode \check{r}\else \v{r}\fi{}ej at 10\ifmmode^\circ\else\textdegree\fi{}C`, "Černotík, Ondřej at 10°C"],
    // Formulas that only LaTeX sets
    [tex`M$_{\ensuremath{\odot}}$, $\Tilde{O}(n)$, $\nicefrac{1}{2}$, $\mathds{1}$`, tex`M_{{\odot}}, \tilde{O}(n), \tfrac{1}{2}, \mathbb{1}`],
    [tex`13 $\mu$~m and $\sqrt{s}=13$~TeV, $\mathrm{Pb+Pb}$ and $\mathrm{H_2O}$`, tex`13 \mu m and \sqrt{s}=13 TeV, Pb+Pb and \mathrm{H_2O}`],
    // What Google Scholar and others take for text
    [tex`$\{$RiverFlow$\}$ for $\{$Large-Scale$\}$ $\backslash$alpha $\backslash$& $\backslash$ell\_2 at $\$ 100$`, tex`RiverFlow for Large-Scale \alpha & \ell_2 at $100`],
    [tex`\${\textbackslash}lambda\_1 {\textless} 2\$ and {\textbackslash}textit\{this\}`, tex`\lambda_1 < 2 and this`],
    [tex`one\\ two\\[2pt] three \quad four, \OE uvre, \.I, n~=~5`, "one two three four, Œuvre, İ, n = 5"],
  ])("%s", (given, words) => {
    expect(onPage(given)).toBe(words);
    const { repairs, warnings } = abstract(given);
    expect(repairs.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  }); // prettier-ignore
});

describe("what is no TeX stays as it is, without a word", () => {
  test.each([
    "{0,1}, {0, 1}^n, {a, b}, {red, green}, O(n^{2/3}), x_{i}, f{x}, {x | x > 0}, a{2}, std::vector<int>{}",
    "A --> B, a -> b, 50% & more, #1, a_b, ~5, 10^5, R^2, CO_2, x^2, km^2, n^{2}",
    tex`C:\path\to\file, C:\alpha, \d+\w*, a\.com, ^\s*$`,
    "costs $5 and $10, US$ 5 to 6, $HOME/$USER, 5$, 6$",
    "price $5-$10, ($5), ($6), A$3, between $50K-$100K, $0.03 per $1M tokens",
    tex`costs \$5 or \$6, \{0, 1\}`,
    tex`sets $\{0, 1\}$, $\{x\}$, $A \backslash B$`,
  ])("%s", (text) => {
    expect(abstract(text)).toEqual({ text, repairs: [], warnings: [] });
  });

  test.each([
    [tex`\unknown{\'e} and \mymodel`, tex`\unknown{é} and \mymodel`],
    [tex`\textbf is lost {`, tex`\textbf is lost {`],
  ])("unknown commands of %s", (given, text) => {
    expect(abstract(given).text).toBe(text);
    expect(abstract(given).warnings.length).toBeGreaterThan(0);
  });
});

describe("dollar signs that are formulas", () => {
  test.each([
    [tex`by $\approx$2 points ($p<0.01$) at $\sim$500`, [tex`\approx`, "p<0.01", tex`\sim`]],
    [tex`3$\times$ to $>$10$\times$`, [tex`\times`, ">", tex`\times`]],
    [tex`for $5 and $\alpha$ or $10 of $n=3$`, [tex`\alpha`, "n=3"]],
    ["$10$ and $20$, $3$-$4$, $k$-NN, $n$th", ["10", "20", "3", "4", "k", "n"]],
    [tex`$ m \geq 2 $, $$x$$, $a$$b$`, [tex` m \geq 2 `, "x", "a", "b"]],
    [tex`$x \text{ if $y$}$ and $\$5 < x$`, [tex`x \text{ if $y$}`, tex`\$5 < x`]],
    [tex`\$5 $x$ \$6, \\$y$`, ["x", "y"]],
    [tex`M$_{☉}$, H$\alpha$, 10$^{9}$-10$^{11}$`, ["_{☉}", tex`\alpha`, "^{9}", "^{11}"]],
    ["$O(n log n)$, $f: X -> Y$", ["O(n log n)", "f: X -> Y"]],
    ["costs $0.1 ($N=5$) or $0.2 ($N=6$)", ["N=5", "N=6"]],
    ["$100 million (A$150 million)", []],
    ["US$5, A$6", []],
    ["from $ 5 to $ 10", []],
    ["$x$ costs $5\n\nand $6", ["x"]],
  ])("in %j", (text, formulas) => {
    expect(formulaRanges(text).map((range) => range.tex)).toEqual(formulas);
  });

  test.each([
    [tex`$ m \geq 2 $ and $$x$$`, tex`$m \geq 2$ and $x$`],
    ["$a_1$$_2$ and $a$$b$", "$a_1{}_2$ and $ab$"],
    [tex`$\alpha$$x$`, tex`$\alpha x$`],
    [tex`$\$5 < x$ for $x \text{ if $y$}$`, tex`$$\$5 < x$$ for $$x \text{ if $y$}$$`],
    [tex`$x\$$ is`, tex`$$ x\$ $$ is`],
  ])("%s is written %s", (text, markdown) => {
    expect(escapeMarkdown(text, "abstract")).toBe(markdown);
    expect(plainText(parseAbstract(markdown))).toBe(wordsOf(text));
  });
});

test.each([
  [tex`{\L}ukasiewicz`, "Łukasiewicz"],
  [tex`{{IEEE} Trans. on \emph{X} \& {Y}}`, "IEEE Trans. on X & Y"],
  [tex`\apj`, "ApJ"],
  [tex`J.~Roe`, "J. Roe"],
  [tex`10.1175/(1996)026${"$"}{<}${"$"}2712:A\textgreater{}2.0.CO\_2`, "10.1175/(1996)026<2712:A>2.0.CO_2"],
  ["O'Brien & Sons", "O'Brien & Sons"],
])("a short field %s is %s", (value, words) => {
  expect(texToText(value)).toBe(words);
});

test.each([
  [tex`Rivers\footnote{Work done at X.} and Lakes\thanks{Thanks.}`, "Rivers and Lakes"],
  [tex`At \enquote*{some} *stars* in $\mathrm{Pb+Pb}$`, tex`At “some” \*stars\* in Pb+Pb`],
])("the title %s is %s", (given, title) => {
  const source = { line: 1, title: given, abstract: "Words." };
  expect(normalizeRecord(source).title).toBe(title);
});

describe("any mixture", () => {
  const pieces = fc.constantFrom(
    "\\", "{", "}", "$", "$$", "^", "_", "~", "%", "&", "#", "*", "`", "``", "''", "'", "|", "-", "5", "(", ")", "[", "]", ", ", ". ", " ", " ", "\n\n", "$5", "\\$5", "$x$", "$ x $", "$\\approx$", "$5 and $10", "$p<0.01$", "\\text{ if $y$}",
    "\\(x+y\\)", "\\[", "\\]", "\\textbf{", "\\emph{", "{\\it ", "\\unknown{", "\\'e", "{\\\"u}", "\\AA{}", "\\ss ", "\\%", "\\_", "\\{", "{\\%}", "{\\$}3", "\\textasciitilde ", "\\textbackslash ", "{\\textgreater}", "\\url{https://a.org/x\\_y}", "\\href{https://a.org}{", "\\footnote{",
    "\\begin{itemize}", "\\item ", "\\end{itemize}", "\\begin{equation}", "\\end{equation}", "\\ensuremath{\\sim}", "\\ensuremath{", "\\textsubscript{2}", "\\textsuperscript{", "\\times", "\\beta_1", "\\mathcal S", "\\relax ", "\\raisebox{-0.5ex}", "\\verb|", "\\,", "\\ ", "\\\\", "{0,1}", "{BERT}", "{U}", "{-}", "{}", "C:\\a\\b", "n^{2/3}", "https://a.org/b", "- ", "1. ", "# ", "<b>", "&amp;",
  ); // prettier-ignore
  const word = fc.stringMatching(/^q[a-p]{3}z$/);
  const texts = fc.array(fc.oneof(pieces, word), { maxLength: 20 }).map((parts) => parts.join(""));
  const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");

  test("keeps each word, and reads on the page as after the repairs", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: cleaned } = abstract(text);
        const shown = onPage(text);
        expect(shown).toBe(wordsOf(cleaned));
        for (const [word] of text.matchAll(/q[a-p]{3}z/g)) expect(bare(shown)).toContain(word);
      }),
      { numRuns: runs(1500) },
    );
  });
});
