import { texAccents } from "../../import/repair/tex-words.ts";
import { hiddenUrl } from "../../import/repair/urls.ts";
import { brokenWord } from "../../import/repair/words.ts";
import { code } from "../../lib/format.ts";
import type { Check } from "./check.ts";
import { rangeOf } from "./support/markup.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

const remnants = [
  { pattern: brokenWord, what: "Word broken at the end of a line", fix: "Join it, with or without the hyphen." },
  { pattern: hiddenUrl, what: "Placeholder instead of a URL", fix: "Write the URL that arXiv shows as these words." },
  {
    pattern:
      /(?<=\b(?:introduce|propose|present|called|named|develop|release|with|of|by|the|a|an|and))\s+[,.](?=\s|$)/g,
    what: "Gap where a word seems to be missing",
    fix: "Write the word from the paper.",
  },
];

export const copiedText: Check = {
  id: "copied-text",
  severity: "question",
  summary: "No word is missing or broken by a line end of the printed page, and no “this https URL” stands for a link.",
  why: "Copying from a PDF or a web page leaves such traces, and a search does not find the broken word.",
  bad: "We study transfer learn- ing; the code is at this https URL.",
  good: "We study transfer learning; the code is at https://github.com/example/transfer.",
  run: ({ fields }) =>
    fields.flatMap(({ find, text }) =>
      remnants.flatMap(({ pattern, what, fix }) =>
        // Blanks may stand for a formula or code, and `OH- ions` are no broken word.
        find(pattern, (match) =>
          text.startsWith(match[0], match.index) && !/^\S*\p{Lu}-/u.test(match[0])
            ? { message: `${what}: ${code(around(text, match))}`, fix }
            : undefined,
        ),
      ),
    ),
};

export const latexRemnant: Check = {
  id: "latex-remnant",
  severity: "warning",
  summary: "No commands, quotes and protecting braces of LaTeX are left outside formulas.",
  why: "A page shows them as they are written. Write the words that a command stands for, or put the formula between dollar signs. What can also be meant, such as `{0, 1}`, `O(n^{2/3})` or `C:\\data`, is text.",
  bad: "We gain \\textbf{five} points with ``weak'' labels.",
  good: 'We gain five points with "weak" labels.',
  run: ({ fields }) => fields.flatMap((field) => [...certain(field), ...leftovers(field)]),
};

/** What TeX alone writes like this, and the words that it stands for. */
const repairs: { pattern: RegExp; words: (field: TextField, match: RegExpExecArray) => string }[] = [
  {
    pattern: /\\(textit|emph|textbf|textsc|texttt|textrm|text|underline|mbox)\{([^{}\\$]{1,200})\}/g,
    words: ({ kind }, [, font, words]) => (kind === "title" && /^(?:textit|emph)$/.test(font!) ? `*${words}*` : words!),
  },
  {
    pattern: /\{\\["'`^~=.]\\?[A-Za-z]\}|(?<=[\p{L}\s])\\(?:["'`^~=.]\{\\?[A-Za-z]\}|[cvuHrk]\{[A-Za-z]\})/gu,
    words: (field, [accent]) =>
      texAccents(accent, { where: field.kind === "title" ? "title" : "abstract", companion: "" }).text,
  },
];

/** ``TeX quotes''. To Markdown, the opening marks of two of them can look like those of code. */
const quotes = /``((?:[^`'\n]|'(?!')){1,200})''/g;

function certain(field: TextField): Found[] {
  const found = repairs.flatMap(({ pattern, words }) =>
    [...field.markup.prose.matchAll(pattern)].map((match) => ({ match, after: words(field, match) })),
  );
  const quoted = [...field.markup.outsideFormulas.matchAll(quotes)].map((match) => ({ match, after: `"${match[1]}"` }));
  return [...found, ...quoted].flatMap(({ match, after }) => {
    const range = rangeOf(match);
    // Blanks may stand for a formula or an address inside.
    if (after === match[0] || field.text.slice(range.start, range.end) !== match[0]) return [];
    const message = `Unexpected LaTeX ${code(match[0], 80)}`;
    return field.problem(range, { message, fix: `Write ${code(after, 80)}.`, replacement: after });
  });
}

const commandFix = "Write the words that it stands for, or put the formula between `$` and `$`.";
const braceFix = "Remove the braces; in LaTeX they only keep capitals as they are.";

/** Signs of LaTeX for which only the paper has the words. Paths, set differences and templates have the same signs. */
const signs: { pattern: RegExp; what: string; fix: string; where?: TextField["kind"] }[] = [
  { pattern: /(?<![\w/:.)\]\\])\\{1,2}[A-Za-z]{2,}|(?<!\\)\\[A-Za-z](?=\{)/g, what: "LaTeX command", fix: commandFix },
  {
    pattern: /(?<=\p{L})(?<!(?:^|\P{L})(?:\p{L}|qu|un))\\(?:"[aeiouyAEIOUY](?=\p{L})|['`^][aeiouyAEIOUcnz])/gu,
    what: "LaTeX accent",
    fix: "Write the letter with its accent.",
  },
  {
    pattern: /(?<!\\)\b(?:math(?:cal|bb|bf|rm)\s?(?:\{|[A-Z]\b)|text(?:it|bf)\s?\{)/g,
    what: "LaTeX command without its backslash",
    fix: "Write the formula as in the paper, between `$` and `$`.",
  },
  { pattern: /(?<=\p{L}\.)~(?=[\p{L}\d$\\])/gu, what: "LaTeX space", fix: "Write a space." },
  {
    pattern: /(?<![\w\\^_}])\{(?=[^{}]{0,60}\p{Lu})[\p{L}\p{N} -]{2,60}\}/gu,
    what: "braces",
    fix: braceFix,
    where: "title",
  },
  { pattern: /(?<![\w\\^_}])\{\p{Lu}{3,20}\}(?![\w^_])/gu, what: "braces", fix: braceFix, where: "text" },
];

function leftovers({ kind, text, markup: { prose }, problem }: TextField): Found[] {
  const taken = [...repairs.map(({ pattern }) => pattern), quotes].flatMap((pattern) => [...prose.matchAll(pattern)]);
  const isTaken = (at: number) => taken.some(({ index, 0: { length } }) => index <= at && at < index + length);
  return signs.flatMap(({ pattern, what, fix, where = kind }) => {
    const matches = where === kind ? [...prose.matchAll(pattern)] : [];
    return matches.flatMap((match) =>
      isTaken(match.index)
        ? []
        : problem(rangeOf(match), { message: `Unexpected ${what}: ${code(around(text, match))}`, fix }),
    );
  });
}

function around(text: string, { 0: found, index }: RegExpExecArray): string {
  const before = text.slice(Math.max(0, index - 12), index);
  return `${index > 12 ? before.replace(/^\S*/, "") : before}${text.slice(index, index + found.length + 12)}`;
}
