import type { Problem } from "../../model/problem.ts";
import { lostBackslashes } from "../../import/repair/lost-tex.ts";
import { superscripts } from "../../import/repair/tex-formulas.ts";
import { texAccents, texEscapes, texQuotes } from "../../import/repair/tex-characters.ts";
import { texMacros } from "../../import/repair/tex-macros.ts";
import { plainText } from "../plain-text.ts";
import { parseAbstract } from "../abstract.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner } from "./support/by-cleaner.ts";
import type { Change } from "./support/changes-between.ts";
import type { Passage } from "./support/passage.ts";

const id = "latex-remnant";
const what = "remnant of LaTeX";

/** No LaTeX is left outside formulas. What the importer would repair has its repair as the fix. */
export const latexRemnant: Check = {
  id,
  run: ({ passages }) =>
    passages.flatMap((passage) => {
      const changes = mendable(passage);
      return [
        ...changes.map((change) => changeProblem(id, passage, change, what)),
        ...wordsInFormulas(passage),
        ...remaining(passage, changes),
      ];
    }),
};

function mendable(passage: Passage): Change[] {
  if (!/[\\^{`]|math|sqrt|frac/.test(passage.text)) return [];
  return [
    ...changesByCleaner(passage, texAccents).filter(isAccent),
    ...[texMacros, texQuotes, lostBackslashes, superscripts].flatMap((cleaner) => changesByCleaner(passage, cleaner)),
    ...changesByCleaner(passage, texEscapes).filter(isNeedless),
  ];
}

/** Markdown escapes the backtick and the tilde just so; an accent on them stands inside a word. */
function isAccent({ before }: Change): boolean {
  return !/(?<!\p{L})\\[`~=]/u.test(before);
}

/** `\&` may be what keeps `&lt;` from being read as `<`. */
function isNeedless({ before, after }: Change): boolean {
  return plainText(parseAbstract(before)) === plainText(parseAbstract(after));
}

/** A formula that only sets words: `$\textit{Revelio}$`. */
function wordsInFormulas(passage: Passage): Problem[] {
  return passage.markup.formulas.flatMap(({ start, end }) => {
    const before = passage.text.slice(start, end);
    const after = texMacros(before, {
      where: passage.kind === "title" ? "title" : "abstract",
      companion: "",
    }).text;
    return after.includes("$")
      ? []
      : [changeProblem(id, passage, { start, end, before, after }, "words set as a formula")];
  });
}

const leftovers: { pattern: RegExp; what: string; fix: string; severity?: "question" }[] = [
  {
    pattern: /\\[A-Za-z]+/g,
    what: "LaTeX command",
    fix: "Write the words that it stands for, or put the formula between `$` and `$`.",
  },
  { pattern: /(?<=\w)[_^]\{/g, what: "index of a formula", fix: "Put the whole formula between `$` and `$`." },
  {
    pattern: /(?<!\\)\b(?:math(?:cal|bb|bf|rm)\s?(?:\{|[A-Z]\b)|text(?:it|bf)\s?\{)/g,
    what: "LaTeX command without its backslash",
    fix: "Write the formula as in the paper, between `$` and `$`.",
  },
  { pattern: /(?<=\p{L})~(?=[\p{L}\d\\])/gu, what: "LaTeX space `~`", fix: "Write a space." },
  {
    pattern:
      /(?<=\b(?:introduce|propose|present|called|named|develop|release|with|of|by|the|a|an|and))\s+[,.;:](?=\s|$)/g,
    what: "gap where a word is lost",
    fix: "Write the word from the paper.",
    severity: "question",
  },
];

function remaining({ text, markup, problem }: Passage, changes: readonly Change[]): Problem[] {
  const repaired = (at: number) => changes.some(({ start, end }) => start <= at && at < end);
  return leftovers.flatMap(({ pattern, what, fix, severity }) =>
    [...markup.prose.matchAll(pattern)]
      .filter((match) => text.startsWith(match[0], match.index) && !repaired(match.index))
      .map((match) =>
        problem(
          id,
          { start: match.index, end: match.index + match[0].length },
          {
            message: `Unexpected ${what} (\`${around(text, match)}\`), expected prose`,
            fix,
            severity: severity ?? "error",
          },
        ),
      ),
  );
}

function around(text: string, { 0: found, index }: RegExpExecArray): string {
  const before = text.slice(Math.max(0, index - 12), index);
  return `${index > 12 ? before.replace(/^\S*/, "") : before}${text.slice(index, index + found.length + 12)}`
    .replace(/\s+/g, " ")
    .trim();
}
