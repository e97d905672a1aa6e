import { compile } from "@mdx-js/mdx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../../src/lib/collapse-whitespace.ts";
import { block, line, text } from "../../../src/site/markup/jsx.ts";
import { readPageFile, toMarkup, toMdx } from "../../../src/site/markup/mdx.ts";
import { paperBody } from "../../../src/site/paper/sections/index.ts";
import { readAbstract } from "../../support/reading.ts";
import { parseAbstract } from "../../../src/content/abstract.ts";
import { plainText } from "../../../src/content/plain-text.ts";
import type { PaperPage } from "../../../src/model/page.ts";
import { renderPaper } from "../../../src/site/render-paper.ts";
import { renderMdx } from "../../../src/site/render-mdx.ts";
import { elements, find, readText } from "../../support/html.ts";
import { makePage } from "../../support/page.ts";
import { runs } from "../../support/runs.ts";

/** Pieces that mean something to Markdown, MDX, HTML, YAML or TeX, between any other text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "{", "}", "<", ">", "<script>alert(1)</script>", "{alert(1)}", "import x from 'y'", "export default 1", "\n\n", "\n",
        "$", "$x^2$", "\\", "`", "```", "*", "_", "**", "~~", "[a](b)", "[x]: http://a.b", "![i](u)", "# h", "- a", "1. b",
        "> q", "---", "===", "&lt;", "&#123;", "<!--", "-->", "<?", "<a", "/>", "</", "|", "http://a.b/c{d}", "https://e.org/x_y.",
        "javascript:alert(1)", "{/*", "*/}", "\u2028", "    code", "\t",
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.lorem({ maxCount: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join("")); // prettier-ignore

const facets = [{ id: "f", label: "F", question: "?" }];

function render(page: Parameters<typeof makePage>[0]): { html: string; mdx: string } {
  const made = makePage(page);
  const mdx = toMdx({
    note: "note",
    data: made,
    body: toMarkup(paperBody(readAbstract(made.abstractMarkup), made.terms, made.language)),
  });
  const { data, body } = readPageFile(mdx);
  return { html: renderPaper(data as PaperPage, body, facets, "/"), mdx };
}

const isAbstract = (element: { properties: object }) => "dataAbstract" in element.properties;

describe("a generated page", () => {
  test("shows every word of an abstract and nothing else, whatever the abstract holds", () => {
    fc.assert(
      fc.property(hostile, (abstract) => {
        const { html } = render({ abstractMarkup: abstract });
        expect(readText(find(html, isAbstract)!)).toBe(plainText(parseAbstract(abstract)));
      }),
      { numRuns: runs(500) },
    );
  });

  test("shows the source of a formula that cannot be set, marked as such", () => {
    const sources = ["\\foo{x}", "\\frac{1}{2", '\\href{javascript:x}{"y"} < z', "x".repeat(1001)];
    const shown = sources.map((tex) => {
      const { html } = render({ abstractMarkup: `We see $${tex}$ here.` });
      const code = find(html, ({ tagName }) => tagName === "code")!;
      return [readText(code), code.properties["title"], code.properties["className"]];
    });
    expect(shown).toEqual(sources.map((tex) => [tex, "Source of a formula that cannot be set", ["tex"]]));
  });

  test("holds no element that an abstract or title could have brought", () => {
    const own = new Set(["html", "head", "body", "header", "h1", "h2", "h3", "section", "div", "nav", "ul", "ol", "li", "p", "a", "em", "strong", "code", "span", "label", "input", "br", "math"]); // prettier-ignore
    fc.assert(
      fc.property(hostile, (words) => {
        const { html } = render({ abstractMarkup: words, titleMarkup: words, title: words });
        const outsideMath = html.replace(/<math[\s\S]*?<\/math>/g, "<math></math>");
        expect(
          elements(outsideMath)
            .map(({ tagName }) => tagName)
            .filter((name) => !own.has(name)),
        ).toEqual([]);
        const targets = elements(html).flatMap(({ properties }) =>
          properties["href"] === undefined ? [] : [String(properties["href"])],
        );
        expect(targets.filter((href) => !/^(?:https?:\/\/|\/)/i.test(href))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("is MDX without imports, exports or expressions that run", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const { mdx } = render({ abstractMarkup: words, titleMarkup: words, repairs: [words] });
        const code = String(await compile(readPageFile(mdx).body, { jsx: true }));
        expect(code).not.toMatch(/^(?:import|export(?! default function MDXContent))/m);
      }),
      { numRuns: runs(100) },
    );
  });

  test("keeps its front matter whatever the values hold", () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile), (title, repairs) => {
        const page = makePage({ title, repairs });
        expect(readPageFile(toMdx({ note: "n", data: page, body: "" })).data).toEqual(page);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("renderMdx", () => {
  test("refuses code that only a fault in the pages step could have let through", () => {
    for (const code of ["{alert(1)}", "a {1 + 1} b", "import x from 'y'", "export const a = 1", "<p {...props} />"]) {
      expect(() => renderMdx(code, "/")).toThrow(/Unexpected/);
    }
  });

  test("puts the base path before links within the site only", () => {
    const body = (href: string) =>
      readPageFile(toMdx({ note: "n", data: {}, body: toMarkup([line("a", { href }, [text("x")])]) })).body;
    expect(renderMdx(body("/papers/x/"), "/atlas/")).toBe('<a href="/atlas/papers/x/">x</a>');
    expect(renderMdx(body("https://e.org/"), "/atlas/")).toBe('<a href="https://e.org/">x</a>');
    expect(renderMdx(body("//e.org/"), "/atlas/")).toBe('<a href="//e.org/">x</a>');
  });

  test("folds a paragraph around a lone element", () => {
    const body = readPageFile(
      toMdx({ note: "n", data: {}, body: toMarkup([block("div", {}, [line("h2", {}, [text("x")])])]) }),
    ).body;
    expect(collapseWhitespace(renderMdx(body, "/"))).toBe("<div><h2>x</h2></div>");
  });
});

test("an abstract that nests without end is shown as its text", () => {
  for (const deep of ["- ".repeat(4500), `${"*a ".repeat(3000)}${"a* ".repeat(3000)}`]) {
    const { html } = render({ abstractMarkup: deep });
    expect(readText(find(html, isAbstract)!)).toBe(plainText(parseAbstract(deep)));
  }
});
