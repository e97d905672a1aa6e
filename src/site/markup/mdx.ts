import type { BlockContent } from "mdast";
import { mathToMarkdown } from "mdast-util-math";
import { mdxToMarkdown } from "mdast-util-mdx";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

/**
 * Text that means something to MDX but not to Markdown. `import` and `export` start code at the beginning of a block;
 * a dollar sign would start a formula in a reader that knows TeX.
 */
const options: Options = {
  extensions: [mdxToMarkdown(), mathToMarkdown()],
  unsafe: [
    { character: "{", inConstruct: "phrasing" },
    { character: "}", inConstruct: "phrasing" },
    { character: "<", inConstruct: "phrasing" },
    { character: ">", inConstruct: "phrasing" },
    { atBreak: true, character: "i", after: "mport" },
    { atBreak: true, character: "e", after: "xport" },
  ],
  // A link whose text is its address would else be written as <https://…>, which MDX reads as an element.
  resourceLink: true,
  bullet: "-",
};

/** Serialises the body of a page. The only writer of MDX. */
export function toMarkup(body: BlockContent[]): string {
  return toMarkdown({ type: "root", children: body }, options);
}

/** Puts a page together: each front-matter value as JSON on a line of its own, then the body. */
export function toMdx(page: { note: string; data: Record<string, unknown>; body: string }): string {
  const lines = Object.entries(page.data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ["---", `# ${page.note}`, ...lines, "---", "", page.body].join("\n");
}

/**
 * A generated page: its front matter, still unchecked, and its MDX body. Reads what `toMdx` wrote. Each front-matter line is `key: JSON`, which needs no YAML parser:
 * 10,000 pages are read in under a second.
 */
export function readPageFile(text: string): { data: Record<string, unknown>; body: string } {
  const end = text.indexOf("\n---\n", 4);
  const data: Record<string, unknown> = {};
  for (const row of text.slice(4, end).split("\n")) {
    if (row.startsWith("#")) continue;
    const colon = row.indexOf(": ");
    data[row.slice(0, colon)] = JSON.parse(row.slice(colon + 2));
  }
  return { data, body: text.slice(end + 5) };
}
