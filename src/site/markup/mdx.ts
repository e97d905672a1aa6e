import type { BlockContent, Root } from "mdast";
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

/** Serialises a page: each front-matter value as JSON on a line of its own, then the body. The only writer of MDX. */
export function toMdx(page: { note: string; data: Record<string, unknown>; body: BlockContent[] }): string {
  const lines = Object.entries(page.data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  const root: Root = { type: "root", children: page.body };
  return ["---", `# ${page.note}`, ...lines, "---", "", toMarkdown(root, options)].join("\n");
}
