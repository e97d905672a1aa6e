import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../../src/lib/collapse-whitespace.ts";
import { clean } from "../../../src/import/repair/index.ts";
import { unreported } from "../../../src/import/repair/cleaner.ts";
import { html, htmlInLine } from "../../../src/import/repair/html.ts";
import { runs } from "../../support/runs.ts";

const abstract = (text: string) => clean(text, { where: "abstract", companion: "" });
const title = (text: string) => clean(text, { where: "title", companion: "" }).text;
const line = (text: string) => htmlInLine(text, { where: "title", companion: "" }).text;

describe("HTML and JATS become plain text, and that is reported", () => {
  test.each([
    // Paragraphs and headings
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["<p>One.<p>Two.", "One.\n\nTwo."],
    ["<P>One.</P>\n<P>Two.</P>", "One.\n\nTwo."],
    ["One.<br/><br />Two.<br>Three", "One.\n\nTwo. Three"],
    ["<jats:title>Abstract</jats:title>\n <jats:p>We study.</jats:p>", "We study."],
    ["<jats:sec><jats:title>Motivation</jats:title><jats:p>Few.</jats:p></jats:sec><jats:sec>\n<jats:title>Results:</jats:title>\n<jats:p>Many.</jats:p></jats:sec>", "Motivation: Few.\n\nResults: Many."],
    ["<sec><st><p>Background</p></st><p>Few.</p></sec>", "Background: Few."],
    ["<h4>Aims</h4><div>Few.</div>", "Aims: Few."],
    ["<jats:p>Three:<jats:list><jats:list-item><jats:p>a set;</jats:p></jats:list-item><jats:list-item><jats:p>a test.</jats:p></jats:list-item></jats:list></jats:p>", "Three:\n\na set;\n\na test."],
    ["<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
    ["<AbstractText Label=\"AIMS\" NlmCategory=\"OBJECTIVE\">Few.</AbstractText>; <AbstractText Label=\"R&amp;D\">Many.</AbstractText>; <CopyrightInformation>© 2023. The Author(s).</CopyrightInformation>", "AIMS: Few.\n\nR&D: Many."],
    ["<AbstractText>One; two.</AbstractText>", "One; two."],
    ["<jats:p>cut off by the sour", "cut off by the sour"],
    ["<ce:para>One <ce:italic>word</ce:italic></ce:para>", "One word"],
    ["<AbstractText Label=\"PURPOSE\" NlmCategory=\"OBJECTIVE\">Few.</AbstractText> <AbstractText>Many.</AbstractText>", "PURPOSE: Few.\n\nMany."],
    ["<AbstractText Label=\"AIM\"><b>Aim:</b> Few.</AbstractText>", "Aim: Few."],
    ["AIM: <AbstractText Label=\"AIM\">Few.</AbstractText>", "AIM: Few."],
    // Words
    ["at low <italic xmlns:x=\"http://a.org/x\">V</i> and <bold>high</b>, with <em>care</i>", "at low V and high, with care"],
    ["<b>bold</b> and <span style=\"x:y\">small <sc>caps</sc></span>, <i>in <b>both</i></b>", "bold and small caps, in both"],
    ["low <italic xmlns:mml=\"http://x.org/m\">V</i> and a <bold xmlns:mml=\"http://x.org/m\">factor</b>", "low V and a factor"],
    ["see <jats:xref ref-type=\"bibr\">1</jats:xref><jats:inline-graphic xlink:href=\"x.gif\"/> and <jats:named-content content-type=\"gene\">abc</jats:named-content>", "see 1 and abc"],
    ["at <a href=\"https://a.org/x\">our page</a>, <A HREF='https://b.org'>b.org</A>", "at our page (https://a.org/x), b.org"],
    ["<jats:ext-link xlink:href=\"https://a.org\">https://a.org</jats:ext-link>.", "https://a.org."],
    ["<a href=\"mailto:a@b.org\">A. Able</a> <a href='#x'>1</a> <a href=\"https://c.org\"></a>", "A. Able 1 https://c.org"],
    // Blanks that Crossref lost
    ["this involves<jats:italic>iterative</jats:italic>training of<jats:italic>E. coli</jats:italic>strains", "this involves iterative training of E. coli strains"],
    ["<jats:bold>B</jats:bold>idirectional, <jats:italic>p</jats:italic>-value, <jats:italic>trans</jats:italic>form", "Bidirectional, p-value, transform"],
    ["properties of<mml:math><mml:mi>x</mml:mi></mml:math> and poly<mml:math><mml:mo>(</mml:mo><mml:mi>n</mml:mi><mml:mo>)</mml:mo></mml:math>", "properties of $x$ and poly$(n)$"],
    // What is no word
    ["a <!-- comment --> b <![CDATA[c <d]]> <?xml version=\"1.0\"?>e", "a b c <d e"],
    ["<style>p { x: y }</style><p>Words</p>", "Words"],
    ["<?Pub Dtl?>Words", "Words"],
    // Raised and lowered
    ["10<sup>6</sup> CO<SUB>2</SUB> m<jats:sup><jats:italic>n</jats:italic></jats:sup>", "10$^{6}$ CO$_{2}$ m$^{n}$"],
    ["SO<sub>4</sub><sup>2−</sup>, x<sub>1</sub><sub>2</sub>, K<sub>ATP</sub>", "SO$_{4}^{2−}$, x$_{1}{}_{2}$, K$_{\\mathrm{ATP}}$"],
    ["the 21<sup>st</sup> Brand<sup>®</sup>", "the 21st Brand®"],
    // Entities
    ["p &lt; 0.05, R&amp;D, &alpha;&#x3b2;&#947;, 5&nbsp;cm, M&uuml;ller", "p < 0.05, R&D, αβγ, 5 cm, Müller"],
    ["&lt;i&gt;E. coli&lt;/i&gt; &amp;amp; &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt;", "E. coli & x"],
    ["\\&lt;i\\&gt;x\\&lt;/i\\&gt; \\&amp; \\textless{}b\\textgreater{}y\\textless{}/b\\textgreater{}", "x & y"],
    ["&#55357;&#56832; $x &amp; y$", "😀 $x & y$"],
  ])("%j is %j", (given, expected) => {
    const { text, repairs } = abstract(given);
    expect(text).toBe(expected);
    expect(repairs.length).toBeGreaterThan(0);
  }); // prettier-ignore

  test("a title has italics and formulas, a line words alone", () => {
    const text =
      '<span class="nocase">Cells</span> of <i>E. coli</i> &amp; <i>H<sub>2</sub></i>:\n  <scp>Transfer</scp>';
    expect(title(text)).toBe("Cells of *E. coli* & H$_{2}$: Transfer");
    expect(line(text)).toBe("Cells of E. coli & H2:\n  Transfer");
  });
});

describe("formulas are TeX, once", () => {
  const math = (inner: string) => `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${inner}</mml:math>`;
  test.each([
    [`<jats:inline-formula><jats:alternatives><jats:tex-math>$$x^2$$</jats:tex-math>${math("<mml:mi>x</mml:mi>")}</jats:alternatives></jats:inline-formula>`, "$x^2$"],
    ['<inline-formula> <tex-math notation="LaTeX">$n/2$ </tex-math><alternatives><mml:math><mml:mi>n</mml:mi></mml:math><inline-graphic xlink:href="k.gif"/></alternatives></inline-formula>-private', "$n/2$-private"],
    ['<formula formulatype="inline"><tex Notation="TeX">$k$</tex></formula>', "$k$"],
    ["<tex-math>\\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$a &lt; b_i$$\\end{document}</tex-math>", "$a < b_i$"],
    ["<jats:tex-math><?CDATA $(8\\pm 2)$?></jats:tex-math><?MML <mml:math><mml:mn>8</mml:mn></mml:math>?>", "$(8\\pm 2)$"],
    ["<jats:disp-formula><jats:tex-math>\\begin{equation} x = y \\label{e} \\end{equation}</jats:tex-math></jats:disp-formula>", "$x = y$"],
    ['<math alttext="\\mathbb{R}^{n}"><mi>R</mi></math>', "$\\mathbb{R}^{n}$"],
    ['<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_{0}</annotation></semantics></math>', "$x_{0}$"],
    [math("<mml:mrow>\n <mml:mi>O</mml:mi>\n <mml:mo stretchy=\"false\">(</mml:mo><mml:msup><mml:mi>n</mml:mi><mml:mrow><mml:mn>2</mml:mn><mml:mo>/</mml:mo><mml:mn>3</mml:mn></mml:mrow></mml:msup><mml:mo>)</mml:mo></mml:mrow>"), "$O(n^{2/3})$"],
    [math("<mml:mfrac><mml:mi>a</mml:mi><mml:msqrt><mml:mi>b</mml:mi></mml:msqrt></mml:mfrac><mml:mroot><mml:mi>c</mml:mi><mml:mn>3</mml:mn></mml:mroot>"), "$\\frac{a}{\\sqrt{b}}\\sqrt[3]{c}$"],
    ["<math><mi mathvariant='script'>O</mi><mo>&#x2264;</mo><mi mathvariant='double-struck'>R</mi><mi>sin</mi><mi>x</mi><mtext>if y</mtext></math>", "$\\mathcal{O}≤\\mathbb{R}\\sin x\\text{if y}$"],
    ["<math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mover><mi>x</mi><mo>¯</mo></mover><msubsup><mi>z</mi><mn>0</mn><mo>+</mo></msubsup></math>", "$∑_{i}^{n}\\bar{x}z_{0}^{+}$"],
    ["<math><mmultiscripts><mi>He</mi><mprescripts/><none/><mn>4</mn></mmultiscripts><mfenced open='{' close='}'><mi>a</mi><mi>b</mi></mfenced></math>", "${}^{4}\\mathrm{He}\\{a,b\\}$"],
    ["<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable><mo>lim</mo><mo>argmax</mo></math>", "$\\begin{matrix} 1 & 2 \\end{matrix}\\lim\\operatorname{argmax}$"],
    ["<math><constructor>x</constructor><mi mathvariant='toString'>y</mi></math>", "$\\text{x}y$"],
    ["<math><mi>a</mi></math><math><mi>b</mi></math><sup>2</sup>", "$a b^{2}$"],
  ])("%j is %j", (given, expected) => {
    expect(html(given, { where: "abstract", companion: "" }).text.trim()).toBe(expected);
  }); // prettier-ignore
});

describe("what only looks like markup stays", () => {
  test.each([
    "a <MASK> token, <unk>, <s> and <pad>, one <i> and </b>",
    "p<0.05, x < y, a<b && c>d, i<j and k>l, <i , <>, < b >, <3",
    "the triple <s, p, o>, the tags <title> and </title>, the pair <a, b>",
    "$a<b$ and $c>d$, $x & y$",
    "R&D, AT&T, &c, Smith & Co., a &unknown; b, &; &#; &#x;",
    "<https://a.org/b> and <a@b.org>",
    "a start --> without a comment, a comment <!-- without an end",
    "payloads such as <script>alert(1)</script> run",
    "between <style> and </style>",
  ])("%s", (text) => {
    expect(html(text, { where: "abstract", companion: "" })).toMatchObject({ text, repairs: [] });
  });
});

describe("any mixture", () => {
  const word = fc.stringMatching(/^w[a-z]{2,6}q$/);
  const names =
    "i b sup sub span jats:p jats:italic jats:sec jats:title p li ul div em title u mml:mi alternatives inline-formula a math".split(
      " ",
    );
  const tag = fc.constantFrom(...names).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} x="y">`, `<${name}/>`, `&lt;${name}&gt;`, `&lt;/${name}&gt;`)); // prettier-ignore
  const sign = fc.constantFrom("<", ">", "&", "&amp;", "&lt;", "&#60;", "&amp;amp;", "$x^2$", "\\alpha", "<!--", "-->", "<br>", "<MASK>", "p<0.05", "\n", "\n\n", "©", "Ã©"); // prettier-ignore
  const piece = fc.oneof({ weight: 4, arbitrary: word.map((w) => ` ${w} `) }, { weight: 4, arbitrary: tag }, sign);
  const mixture = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

  test("keeps its words in order, where no comment hides them", () => {
    fc.assert(
      fc.property(
        mixture.filter((text) => !text.includes("<!--") && !text.includes("href")),
        (text) => {
          const { text: cleaned } = abstract(text);
          let at = 0;
          for (const expected of text.match(/w[a-z]{2,6}q/g) ?? []) {
            const found = cleaned.indexOf(expected, at);
            expect(
              found,
              `${expected} of ${JSON.stringify(text)} in ${JSON.stringify(cleaned)}`,
            ).toBeGreaterThanOrEqual(0);
            at = found + expected.length;
          }
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  test.each(["title", "abstract"] as const)("of a %s is the same cleaned twice", (where) => {
    fc.assert(
      fc.property(mixture, (text) => {
        const once = clean(text, { where, companion: "" });
        expect(clean(once.text, { where, companion: "" })).toMatchObject({ text: once.text, repairs: [] });
      }),
      { numRuns: runs(3000) },
    );
  });

  test("without angle brackets and ampersands is left alone", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[<&]/.test(text)),
        (text) => {
          expect(html(text, { where: "abstract", companion: "" })).toEqual(unreported(text));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  const many = 30_000;
  test.each([
    ["<", "<".repeat(many)], ["<a", "<a ".repeat(many)], ["nested tags", "<b>".repeat(many) + "x" + "</b>".repeat(many)], ["quotes", `<a b="${"'\"".repeat(many)}`],
    ["comments", "<!--".repeat(many)], ["headings", "<h1>a</h1>".repeat(many)], ["formulas", "<alternatives>".repeat(many) + "</alternatives>".repeat(many)],
    ["MathML", `<math>${"<mrow>".repeat(many)}${"</mrow>".repeat(many)}</math>`], ["TeX in XML", `<alternatives></tex-math>${"<tex-math>".repeat(many)}</alternatives>`], ["ampersands", "&amp;".repeat(many)],
    ["raised", "<sup>".repeat(many) + "</sup>".repeat(many)], ["links", '<a href="https://a.b">'.repeat(many) + "</a>".repeat(many)], ["titles", "<title>".repeat(many)], ["breaks", "<br>".repeat(many)],
  ])("of many %s is read in time", (_, text) => {
    expect(collapseWhitespace(html(text, { where: "abstract", companion: "" }).text).length).toBeLessThanOrEqual(text.length * 2);
  }, 10_000); // prettier-ignore
});
