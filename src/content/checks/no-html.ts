import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import type { Passage } from "./support/passage.ts";

const id = "no-html";

/** A tag, a comment, a declaration or the start of a script; `a < b` is none. */
const tag =
  /<\/?([a-z][\w:-]*)(?=[\s>/])[^<>]{0,2000}>|<\/?([a-z][\w:-]*)>|<!--|-->|<!doctype\b|<!\[CDATA\[|<\?\w|<\/?(script|style|iframe|object|embed|svg|img|link|meta|base|form)\b/gi;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d?);/gi;

/** What stands for a tag in Markdown. */
const instead = new Map(Object.entries({
  i: "`*words*` for italics", em: "`*words*` for italics", b: "`**words**` for bold", strong: "`**words**` for bold",
  sup: "a formula, such as `$^{2}$`", sub: "a formula, such as `$_{2}$`", br: "an empty line", p: "an empty line between paragraphs",
  a: "`[words](https://…)`", code: "`` `words` ``", tt: "`` `words` ``", li: "`- words` in a line of its own",
})); // prettier-ignore

/** What named entities stand for, where one sign says it. */
const signs: Record<string, string> = {
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": " ",
  "&ndash;": "–",
  "&mdash;": "—",
};

/** Text has no HTML: tags would show as they stand, and entities hide what they mean. */
export const noHtml: Check = {
  id,
  run: ({ passages }) => passages.flatMap((passage) => [...tags(passage), ...entities(passage)]),
};

function tags(passage: Passage): Problem[] {
  const opened = new Set<string>();
  return [...passage.markup.prose.matchAll(tag)].flatMap((match) => {
    const name = (match[1] ?? match[2] ?? match[3] ?? "!--").toLowerCase().replace(/^jats:/, "");
    // The end of what was named already.
    if (/^(?:<\/|-->)/.test(match[0]) && opened.has(name)) return [];
    opened.add(name);
    // A title has italics and formulas only, other lines nothing.
    const known = passage.kind === "text" || (passage.kind === "title" && /^(?:i|em|su[bp])$/.test(name)) ? instead.get(name) : undefined; // prettier-ignore
    const range = { start: match.index, end: match.index + match[0].length };
    return passage.problem(id, range, {
      message: `Unexpected HTML \`${match[0].slice(0, 40).replace(/\s+/g, " ")}\`, expected Markdown`,
      fix:
        known === undefined
          ? passage.kind === "text"
            ? "Remove it; if readers should see it, put it between backticks: `` `<s>` ``."
            : "Remove it."
          : `Write ${known}.`,
    });
  });
}

function entities(passage: Passage): Problem[] {
  return [...passage.markup.prose.matchAll(entity)].map((match) => {
    const sign = signs[match[0].toLowerCase()];
    const range = { start: match.index, end: match.index + match[0].length };
    return passage.problem(id, range, {
      message: `Unexpected HTML entity \`${match[0]}\`, expected the character itself`,
      fix: sign === undefined ? "Write the character that it stands for." : `Write \`${sign}\`.`,
      replacement: sign,
    });
  });
}
