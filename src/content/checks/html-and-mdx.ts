import { strayBraces } from "../../import/repair/tex-words.ts";
import { code } from "../../lib/format.ts";
import type { Check } from "./check.ts";
import { cleaned } from "./support/cleaner-changes.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** A tag, a comment, a declaration or the start of a script, but not `a < b`. */
const tag =
  /<\/?([a-z][\w:-]*)(?=[\s>/])[^<>]{0,2000}>|<\/?([a-z][\w:-]*)>|<!--|-->|<!doctype\b|<!\[CDATA\[|<\?\w|<\/?(script|style|iframe|object|embed|svg|img|link|meta|base|form)\b/gi;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d?);/gi;

/** What stands for a tag in Markdown. */
const instead = new Map(Object.entries({
  i: "`*words*` for italics", em: "`*words*` for italics", b: "`**words**` for bold", strong: "`**words**` for bold",
  sup: "a formula, such as `$^{2}$`", sub: "a formula, such as `$_{2}$`", br: "an empty line", p: "an empty line between paragraphs",
  a: "`[words](https://…)`", code: "`` `words` ``", tt: "`` `words` ``", li: "`- words` on a line of its own",
})); // prettier-ignore

/** What named entities stand for, where one character says it. */
const characters = new Map(Object.entries({
  "&amp;": "&", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&#x27;": "'", "&nbsp;": " ", "&ndash;": "–", "&mdash;": "—",
})); // prettier-ignore

export const noHtml: Check = {
  id: "no-html",
  summary: "Text has no HTML.",
  why: "Tags would be shown as text, and entities obscure what they mean. Write Markdown and the character itself; put a tag that readers should see between backticks.",
  bad: "We fill <MASK> tokens in <b>five</b> languages &amp; dialects.",
  good: "We fill `<MASK>` tokens in **five** languages & dialects.",
  run: ({ fields }) => fields.flatMap((field) => [...tags(field), ...entities(field)]),
};

function tags({ kind, find }: TextField): Found[] {
  const opened = new Set<string>();
  return find(tag, (match) => {
    const name = (match[1] ?? match[2] ?? match[3] ?? "!--").toLowerCase().replace(/^jats:/, "");
    // The end of a tag that is reported already.
    if (/^(?:<\/|-->)/.test(match[0]) && opened.has(name)) return undefined;
    opened.add(name);
    return { message: `Unexpected HTML ${code(match[0], 40)}`, fix: tagFix(kind, name) };
  });
}

/** A title has italics and formulas only, other lines nothing. */
function tagFix(kind: TextField["kind"], name: string): string {
  const isAllowed = kind === "text" || (kind === "title" && /^(?:i|em|su[bp])$/.test(name));
  const markdown = isAllowed ? instead.get(name) : undefined;
  if (markdown !== undefined) return `Write ${markdown}.`;
  return kind === "text" ? "Remove it; if readers should see it, put it between backticks: `` `<s>` ``." : "Remove it.";
}

function entities({ find }: TextField): Found[] {
  return find(entity, ([found]) => {
    const replacement = characters.get(found.toLowerCase());
    const fix = replacement === undefined ? "Write the character that it stands for." : `Write \`${replacement}\`.`;
    return { message: `Unexpected HTML entity ${code(found)}, expected the character itself`, fix, replacement };
  });
}

const statement =
  /^[ \t]*(?:import\s+(?:[\w*{][^'"\n]{0,200}\sfrom\s+)?['"]|import\s*\(|export\s+(?:default|const|let|var|function|class|async)\b|export\s*[{*])/gm;
/** A group without braces inside, or a brace without its partner. */
const braces = /\{[^{}]{0,500}\}|[{}]/g;
/** What `latex-remnant` reports: the group of a command, an index, a formula that lost its backslashes. */
const ofTex = /(?:\\[A-Za-z]+|[\^_])\s?$/;
const lostTex = /\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b|\\[A-Za-z]/;

/** Braces around these only kept letters as they are; around anything else they may mean a set or code. */
const wordsOnly = /^\p{L}[\p{L}\s-]*$/u;

export const noMdx: Check = {
  id: "no-mdx",
  summary: "Outside formulas and code, text has no braces and no line that starts like code.",
  why: "It would not run, but the site would show it as text. Put a formula between dollar signs and code between backticks; remove stray braces.",
  bad: "We study {Transfer} learning on {0, 1}.",
  good: "We study Transfer learning on $\\{0, 1\\}$.",
  run: ({ fields }) => fields.flatMap((field) => [...statements(field), ...groups(field)]),
};

function statements({ find }: TextField): Found[] {
  return find(statement, ([found]) => ({
    message: `Unexpected line that starts like code: ${code(found)}`,
    fix: "Remove the line; if readers should see it, put it between backticks.",
  }));
}

function groups(field: TextField): Found[] {
  const { prose } = field.markup;
  return field.find(braces, (match) => {
    const before = prose.slice(Math.max(0, match.index - 30), match.index);
    if (before.endsWith("\\") || ofTex.test(before) || lostTex.test(match[0]) || isLostFormula(prose, match))
      return undefined;
    const repaired = cleaned(match[0], { ...field, kind: "text" }, strayBraces);
    const isCertain = wordsOnly.test(repaired);
    return {
      message: `Unexpected braces: ${code(match[0], 40)}`,
      fix: isCertain
        ? `Write ${code(repaired, 40)}.`
        : "Put a formula between dollar signs (`$\\{0, 1\\}$`) and code between backticks; remove braces that are left over.",
      replacement: isCertain && field.text.startsWith(match[0], match.index) ? repaired : undefined,
    };
  });
}

/** A lone brace in a line that also holds TeX commands is part of that damage. */
function isLostFormula(prose: string, match: RegExpExecArray): boolean {
  return match[0].length === 1 && lostTex.test(prose.slice(Math.max(0, match.index - 40), match.index + 40));
}
