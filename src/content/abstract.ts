import { LinkifyIt } from "linkify-it";
import type { PhrasingContent, Root, Text } from "mdast";
import { remark } from "remark";
import remarkMath from "remark-math";
import type { Node, Parent } from "unist";
import { SKIP, visit } from "unist-util-visit";
import { isUnsafeUrl } from "./unsafe-url.ts";

/**
 * Markdown that has no place in an abstract. Each would swallow or restyle words that only look like markup:
 * `<b>` must stay text, `[1]: x` must not vanish, a line of dashes must not turn the one above into a heading.
 */
const notInAbstracts = [
  "htmlFlow",
  "htmlText",
  "autolink",
  "definition",
  "codeIndented",
  "codeFenced",
  "headingAtx",
  "setextUnderline",
  "thematicBreak",
  "blockQuote",
  "labelStartImage",
];

const notInTitles = [...notInAbstracts, "list", "labelStartLink", "codeText", "hardBreakEscape"];

const abstractProcessor = proseProcessor(notInAbstracts);
const titleProcessor = proseProcessor(notInTitles);

function proseProcessor(disabled: string[]) {
  return remark()
    .use(function () {
      const data = this.data() as { micromarkExtensions?: object[] };
      (data.micromarkExtensions ??= []).push({ disable: { null: disabled } });
    })
    .use(remarkMath)
    .freeze();
}

/**
 * Reads an abstract: paragraphs, emphasis, code, lists, links and formulas; everything else, HTML included, is text.
 * Bare web addresses become links; a link to anything else stays text.
 */
export function parseAbstract(markdown: string): Root {
  const line = markdown.endsWith("\n") ? markdown.slice(0, -1) : markdown;
  const isText = plainLine.test(line) || isBoundless(markdown);
  const root = isText ? asText(line) : (abstractProcessor.parse(markdown) as Root);
  if (isTooDeep(root)) return asText(markdown);
  linkUrls(root);
  unlink(root);
  keepMoney(root, markdown);
  return root;
}

function asText(value: string): Root {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] };
}

/**
 * One line without markup, as most titles and abstracts are: no mark, no control character, no list and no space at an
 * end. The parser would take 0.5 ms to say so.
 */
const plainLine = /^(?!(?:[-+]|\d+[.)])(?:\s|$)|\s)[^*_`[\]\\<>&~$|#\p{Cc}\uFEFF]+(?<!\s)$/u;

/** No prose nests deeper than a list in a list; 4,500 list marks in a row overflow the stack of whatever walks the tree. */
const deepest = 40;

/** List markers in a row, which the parser nests in each other, ever more slowly: 9,000 took it 20 seconds. */
const nestsWithoutEnd = new RegExp(String.raw`^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]){${deepest + 1}}`, "m");

/** Emphasis markers, which the parser compares with each other: 10,000 took it a minute. */
const emphasis = /(?<!\\)(?:\*+|_+)/g;
const mostEmphasis = 500;

/** Whether the parser would take very long; no prose is like that. */
function isBoundless(markdown: string): boolean {
  return nestsWithoutEnd.test(markdown) || (markdown.match(emphasis)?.length ?? 0) > mostEmphasis;
}

function isTooDeep(root: Root): boolean {
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ("children" in node ? (node as Parent).children : []));
  }
  return false;
}

/** Reads a title, where only `*italics*` and `$formulas$` are markup. */
export function parseTitle(title: string): PhrasingContent[] {
  const line = title.replace(/\s+/g, " ").trim();
  if (plainLine.test(line)) return [{ type: "text", value: line }];
  const root = titleProcessor.parse(line) as Root;
  keepMoney(root, line);
  return root.children.flatMap((node) => (node.type === "paragraph" ? node.children : []));
}

declare module "mdast" {
  interface TextData {
    /** The address of a link that stays text, on the first node of that text. */
    address?: string;
  }
}

/**
 * Makes text of links that do not lead to the web, in place: `[2](3,4)` is a name in chemistry, `[x](javascript:y)` must not
 * run, and the words of both are the abstract’s.
 */
function unlink(root: Root): void {
  visit(root, "link", (node, index, parent) => {
    if (parent === undefined || index === undefined || /^https?:\/\/\S/i.test(node.url)) return;
    const start: Text = { type: "text", value: "[", position: node.position, data: { address: node.url } };
    const title = typeof node.title === "string" ? ` "${node.title}"` : "";
    const end: Text = { type: "text", value: `](${node.url}${title})` };
    const parts = [start, ...node.children, end];
    parent.children.splice(index, 1, ...(parts as typeof parent.children));
    return [SKIP, index + parts.length];
  });
}

/** Whether what stands between dollar signs is an amount and words, which TeX would set as one long product. */
export function isMoney(tex: string): boolean {
  return /^\d(?=[^\\^_={}<>]*\s[A-Za-z]{2})[^\\^_={}<>]*$/.test(tex);
}

/** Makes text of what only looks like a formula, in place: `$5 a day, not $10`. The source is that of the tree. */
function keepMoney(root: Root, source: string): void {
  visit(root, "inlineMath", (node, index, parent) => {
    if (parent === undefined || index === undefined || !isMoney(node.value)) return;
    const value = source.slice(node.position!.start.offset, node.position!.end.offset);
    parent.children.splice(index, 1, { type: "text", value });
  });
}

/** Finds only what starts with http:// or https://; bare domains and mail addresses stay text. */
const urls = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add("ftp:", null)
  .add("mailto:", null)
  .add("//", null);

/** Turns bare web addresses of a tree into links, in place. A closing full stop, quote or bracket stays text. */
function linkUrls(root: Root): void {
  visit(root, "text", (node, index, parent) => {
    if (parent === undefined || index === undefined || parent.type === "link") return;
    const parts = splitAtUrls(node);
    parent.children.splice(index, 1, ...(parts as typeof parent.children));
    return [SKIP, index + parts.length];
  });
}

function splitAtUrls(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of urls.match(node.value) ?? []) {
    // The check refuses these; past it, no link leads there.
    if (isUnsafeUrl(match.url) || node.value[match.lastIndex] === "@") continue;
    if (match.index > end) parts.push({ type: "text", value: node.value.slice(end, match.index) });
    parts.push({ type: "link", url: match.url, children: [{ type: "text", value: match.raw }] });
    end = match.lastIndex;
  }
  if (end < node.value.length) parts.push({ type: "text", value: node.value.slice(end) });
  return parts;
}
