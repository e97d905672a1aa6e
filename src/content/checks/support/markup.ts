import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseAbstract, parseTitle } from "../../abstract.ts";

/** A part of a text: a half-open range of offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The range of a match. */
export function rangeOf({ 0: found, index }: RegExpExecArray): Range {
  return { start: index, end: index + found.length };
}

/** What of a text is not plain prose. */
export interface Markup {
  formulas: (Range & { tex: string })[];
  code: Range[];
  /** Links written as `[words](address)`, and bare addresses up to the next blank. */
  links: (Range & { url: string; bare: boolean })[];
  /** Links to anything but a web address, of which the site shows the words. */
  unlinked: (Range & { url: string })[];
  /** The text with formulas, code and addresses blanked out, so that a pattern cannot match inside them. */
  prose: string;
  /** The text with formulas blanked out. */
  outsideFormulas: string;
}

type Nodewise = Omit<Markup, "prose" | "outsideFormulas">;

/** Reads the markup of a text as the site will; only titles and texts have any. `tree` is that of the text. */
export function readMarkup(text: string, kind: "title" | "text" | "line", tree = () => parseAbstract(text)): Markup {
  const roots: Nodes[] = kind === "text" ? [tree()] : kind === "title" ? parseTitle(text) : [];
  const markup: Nodewise = { formulas: [], code: [], links: [], unlinked: [] };
  const hidden: Range[] = [];
  for (const root of roots) visit(root, (node) => collect(node, markup, hidden));
  const outsideFormulas = blank(text, markup.formulas);
  for (const match of outsideFormulas.matchAll(bareUrl)) {
    const range = rangeOf(match);
    if ([...hidden, ...markup.code].some(({ start, end }) => start <= range.start && range.start < end)) continue;
    markup.links.push({ ...range, url: match[0], bare: true });
  }
  return {
    ...markup,
    outsideFormulas,
    prose: blank(text, [...markup.formulas, ...markup.code, ...hidden, ...markup.links.filter(({ bare }) => bare)]),
  };
}

/** A bare address ends at a blank or at a mark that only prose has; the full-width stop is a dot to browsers. */
const bareUrl = /\bhttps?:\/\/(?:[^\s<>"“”„‘’«»…，；：！？、（）「」『』【】《》。．｡]|[。．｡](?=[a-z\d]))+/gi;

/** Nodes that were added later, such as links of bare URLs, have no position. */
function collect(node: Nodes, { formulas, code, links, unlinked }: Nodewise, hidden: Range[]): void {
  if (node.position === undefined) return;
  const range = { start: node.position.start.offset!, end: node.position.end.offset! };
  if (node.type === "inlineMath" || node.type === "math") formulas.push({ ...range, tex: node.value });
  if (node.type === "inlineCode") code.push(range);
  if (node.type === "text" && node.data?.address !== undefined) unlinked.push({ ...range, url: node.data.address });
  if (node.type !== "link") return;
  links.push({ ...range, url: node.url, bare: false });
  hidden.push({ start: node.children.at(-1)?.position?.end.offset ?? range.start, end: range.end });
}

/** The text with a space for each character in these ranges, so that offsets stay. */
function blank(text: string, ranges: readonly Range[]): string {
  return ranges.reduce(
    (out, { start, end }) => out.slice(0, start) + out.slice(start, end).replace(/[^\n]/g, " ") + out.slice(end),
    text,
  );
}
