import { code } from "../../lib/format.ts";
import type { Check } from "./check.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** A tag of any name, or the start of a comment, a declaration, a section or a script. */
const tag =
  /<(\/?)([a-z][\w:-]{0,40})(?=[\s>/])([^<>]{0,500})>|<!--|<!\[CDATA\[|<!doctype\b|<(?:script|style|iframe)\b/gi;

/** Elements that records of papers have; `<s>` and `<MASK>` are tokens of language models, `<object>` may be a place holder. */
const elements = new Set(
  "a abbr article b body bold br center code dd div dl dt em embed font form h1 h2 h3 h4 h5 h6 head hr html i iframe img input italic li link meta ol option p pre sc script section select small span strong strike style sub sup svg table tbody td th thead tr tt u ul video".split(" "), // prettier-ignore
);
/** Vocabularies of publishers: JATS and MathML. */
const vocabulary = /^(?:jats|mml|m|xhtml):/;

/** What stands for a tag in Markdown. */
const instead = new Map(Object.entries({
  i: "`*words*` for italics", em: "`*words*` for italics", italic: "`*words*` for italics", b: "`**words**` for bold", strong: "`**words**` for bold", bold: "`**words**` for bold",
  sup: "a formula, such as `$^{2}$`", sub: "a formula, such as `$_{2}$`", br: "an empty line", p: "an empty line between paragraphs",
  a: "`[words](https://…)`", code: "`` `words` ``", tt: "`` `words` ``", li: "`- words` on a line of its own",
})); // prettier-ignore

export const noHtml: Check = {
  id: "no-html",
  severity: "warning",
  summary: "Text has no elements and entities of HTML, JATS or MathML.",
  why: "A page shows tags as they are written. Write Markdown, and the character that an entity stands for; put a tag that readers should see between backticks. Other signs, such as `<MASK>`, `p<0.05` and `A --> B`, are text.",
  bad: "We fill <MASK> tokens in <b>five</b> languages &amp; dialects.",
  good: "We fill <MASK> tokens in **five** languages & dialects.",
  run: ({ fields }) => fields.flatMap((field) => [...tags(field), ...entities(field)]),
};

function tags({ kind: where, markup, find }: TextField): Found[] {
  const closed = new Map<string, number>();
  for (const { 1: name, index } of markup.prose.matchAll(/<\/([a-z][\w:-]{0,40})\s*>/gi))
    closed.set(name!.toLowerCase(), index);
  const reported = new Set<string>();
  return find(tag, (match) => {
    const [whole, slash, written, attributes = ""] = match;
    const name = (written ?? "!--").toLowerCase();
    const isOpening = slash === "" && match.index < (closed.get(name) ?? -1);
    if (written !== undefined && !isTag(name, attributes, isOpening || slash === "/")) return undefined;
    // The end of a tag that is reported already, or more of the same vocabulary.
    const kind = vocabulary.exec(name)?.[0] ?? name;
    if ((slash === "/" || kind !== name) && reported.has(kind)) return undefined;
    reported.add(kind);
    return { message: `Unexpected HTML ${code(whole, 40)}`, fix: tagFix(where, name.replace(vocabulary, "")) };
  });
}

/** `a <b and c> d` is no tag, and `<p>` alone may be a mean. */
function isTag(name: string, attributes: string, isPaired: boolean): boolean {
  if (vocabulary.test(name)) return true;
  if (!elements.has(name)) return false;
  return isPaired || name === "br" || name === "hr" || /^\s+(?:on)?[\w:-]+\s*=\s*["'\w]/.test(attributes);
}

/** A title has italics and formulas only, other lines nothing. */
function tagFix(kind: TextField["kind"], name: string): string {
  const isAllowed = kind === "text" || (kind === "title" && /^(?:i|em|italic|su[bp])$/.test(name));
  const markdown = isAllowed ? instead.get(name) : undefined;
  if (markdown !== undefined) return `Write ${markdown}.`;
  return kind === "text" ? "Remove it; if readers should see it, put it between backticks: `` `<b>` ``." : "Remove it.";
}

/** `Q&As;` is none. */
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|(?<![A-Z]&)[A-Z][A-Za-z]{1,30}\d?|[a-z][A-Za-z]{1,30}\d{0,2});/g;

/** What named entities stand for, where one character says it. */
const characters = new Map(Object.entries({
  "&amp;": "&", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&#x27;": "'", "&nbsp;": " ", "&ndash;": "–", "&mdash;": "—",
})); // prettier-ignore

function entities({ find, markup: { prose } }: TextField): Found[] {
  return find(entity, ({ 0: found, index }) => {
    const character = characters.get(found.toLowerCase());
    // The `&` of `&amp;lt;` would begin another entity.
    const isCertain = !/^#?\w{1,31};/.test(prose.slice(index + found.length, index + found.length + 33));
    return {
      message: `Unexpected HTML entity ${code(found)}, expected the character itself`,
      fix: character === undefined ? "Write the character that it stands for." : `Write \`${character}\`.`,
      ...(isCertain && { replacement: character }),
    };
  });
}
