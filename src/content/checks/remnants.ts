import { lostBackslashes, superscripts } from "../../import/repair/tex-formulas.ts";
import { texAccents, texEscapes, texQuotes, texMacros } from "../../import/repair/tex-words.ts";
import { hiddenUrl } from "../../import/repair/urls.ts";
import { brokenWord } from "../../import/repair/words.ts";
import { parseAbstract } from "../abstract.ts";
import { plainText } from "../plain-text.ts";
import { code } from "../../lib/format.ts";
import type { Check } from "./check.ts";
import { type Change, changeProblem, changesByCleaner, cleaned } from "./support/cleaner-changes.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

const remnants = [
  { pattern: brokenWord, what: "Word broken at the end of a line", fix: "Join it, with or without the hyphen." },
  { pattern: hiddenUrl, what: "Placeholder instead of a URL", fix: "Write the URL that arXiv shows as these words." },
];

export const copiedText: Check = {
  id: "copied-text",
  severity: "question",
  summary: "No word is broken by a line end of the printed page, and no “this https URL” stands for a link.",
  why: "Copying from a PDF or a web page leaves such traces, and a search does not find the broken word.",
  bad: "We study transfer learn- ing; the code is at this https URL.",
  good: "We study transfer learning; the code is at https://github.com/example/transfer.",
  run: ({ fields }) =>
    fields.flatMap(({ find }) =>
      remnants.flatMap(({ pattern, what, fix }) =>
        find(pattern, ([found]) => ({ message: `${what}: ${code(found)}`, fix })),
      ),
    ),
};

export const latexRemnant: Check = {
  id: "latex-remnant",
  summary: "No LaTeX is left outside formulas.",
  why: "It would be shown as text. Write the words that a command stands for, or put the formula between dollar signs. `--fix` makes the repairs that the importer makes.",
  question: "a gap where a word seems to be missing",
  bad: "We gain 5\\% with Pro^2.",
  good: "We gain 5% with Pro$^2$.",
  run: ({ fields }) =>
    fields.flatMap((field) => {
      const changes = repairs(field);
      return [
        ...changes.flatMap((change) => changeProblem(field, change, "LaTeX")),
        ...wordsInFormulas(field),
        ...remaining(field, changes),
      ];
    }),
};

function repairs(field: TextField): Change[] {
  if (!/[\\^{`]|math|sqrt|frac/.test(field.text)) return [];
  return [
    ...changesByCleaner(field, texAccents).filter(isAccent),
    ...[texMacros, texQuotes, lostBackslashes, superscripts].flatMap((cleaner) => changesByCleaner(field, cleaner)),
    ...changesByCleaner(field, texEscapes).filter(isNeedless),
  ];
}

/** Markdown escapes the backtick and the tilde in the same way; an accent on them stands inside a word. */
function isAccent({ before }: Change): boolean {
  return !/(?<!\p{L})\\[`~=]/u.test(before);
}

/** `\&` may be what keeps `&lt;` from being read as `<`. */
function isNeedless({ before, after }: Change): boolean {
  return plainText(parseAbstract(before)) === plainText(parseAbstract(after));
}

/** A formula that only sets words: `$\textit{Revelio}$`. */
function wordsInFormulas(field: TextField): Found[] {
  return field.markup.formulas.flatMap(({ start, end }) => {
    const before = field.text.slice(start, end);
    const after = cleaned(before, field, texMacros);
    return after.includes("$") ? [] : changeProblem(field, { start, end, before, after }, "formula around plain words");
  });
}

const leftovers: { pattern: RegExp; what: string; fix: string; severity?: "question" }[] = [
  {
    pattern: /\\[A-Za-z]+/g,
    what: "Unexpected LaTeX command",
    fix: "Write the words that it stands for, or put the formula between `$` and `$`.",
  },
  {
    pattern: /(?<=\w)[_^]\{/g,
    what: "Subscript or superscript outside a formula",
    fix: "Put the whole formula between `$` and `$`.",
  },
  {
    pattern: /(?<!\\)\b(?:math(?:cal|bb|bf|rm)\s?(?:\{|[A-Z]\b)|text(?:it|bf)\s?\{)/g,
    what: "LaTeX command without its backslash",
    fix: "Write the formula as in the paper, between `$` and `$`.",
  },
  { pattern: /(?<=\p{L})~(?=[\p{L}\d\\])/gu, what: "Unexpected LaTeX space `~`", fix: "Write a space." },
  {
    pattern:
      /(?<=\b(?:introduce|propose|present|called|named|develop|release|with|of|by|the|a|an|and))\s+[,.;:](?=\s|$)/g,
    what: "Gap where a word seems to be missing",
    fix: "Write the word from the paper.",
    severity: "question",
  },
];

function remaining({ text, find }: TextField, changes: readonly Change[]): Found[] {
  const isRepaired = (at: number) => changes.some(({ start, end }) => start <= at && at < end);
  return leftovers.flatMap(({ pattern, what, ...rest }) =>
    find(pattern, (match) => {
      if (!text.startsWith(match[0], match.index) || isRepaired(match.index)) return undefined;
      return { message: `${what}: ${code(around(text, match))}`, ...rest };
    }),
  );
}

function around(text: string, { 0: found, index }: RegExpExecArray): string {
  const before = text.slice(Math.max(0, index - 12), index);
  return `${index > 12 ? before.replace(/^\S*/, "") : before}${text.slice(index, index + found.length + 12)}`;
}
