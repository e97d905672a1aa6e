import type { Check } from "./check.ts";
import { rangeOf } from "./support/markup.ts";
import type { Finding, Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** A full stop behind a whole word at the end; behind a short one it may belong to an abbreviation. */
export const lastFullStop = /(?<=(?<![\p{L}.])(?!subsp\.)(?:\p{Ll}{4,}|\p{Lu}\p{Ll}{4,}))\.$/u;

/**
 * What a title rarely has: a pattern, a message, and what to write in its place where that is certain. Species and firms end
 * with a full stop (`Bacillus sp.`), `x**2` is code and `[2](3,4)` a name in chemistry.
 */
const faults: (Finding & { pattern: RegExp; replacement?: string })[] = [
  {
    pattern: lastFullStop,
    message: "Unexpected full stop at the end of the title",
    fix: "Remove it.",
    replacement: "",
  },
  {
    pattern: /[,;:–—-]$/,
    message: "The title seems to be cut off",
    fix: "Write the rest of the title, or remove the mark at its end.",
    severity: "question",
  },
  { pattern: /\s{2,}|[\t\r\n]/, message: "Unexpected white space in the title", fix: "Write one space.", replacement: " " },
  {
    pattern: /^\s*(?:\[(?:arxiv:\s*)?\d{4}\.\d{4,5}(?:v\d+)?\]|arxiv:\s*\d{4}\.\d{4,5}(?:v\d+)?)[:\s]*/i,
    message: "Unexpected identifier in the title",
    fix: 'Remove it, and write `arxiv: "…"` on a line of its own.',
  },
  { pattern: /^\s*https?:\/\/\S+\s*$/i, message: "Unexpected URL, expected a title", fix: "Write the title of the paper." },
  {
    pattern: /^["“«][^"”»]*["”»]$/,
    message: "The whole title is in quotation marks",
    fix: "Remove them, unless the paper has them.",
    severity: "question",
  },
  {
    pattern: /`[^`]+`|(?<![\w*])\*\*(?=[^\s*])[^*]*\*\*(?!\w)|\[[^[\]]*\]\((?:https?:|www\.)[^()]*\)/,
    message: "Unexpected markup in the title",
    fix: "Keep only `*italics*` and `$formulas$`.",
  },
  {
    pattern: /^(?=.*\p{Lu}{5}.*\s.*\p{Lu}{5})[^\p{Ll}]*$/u,
    message: "The title is in all capitals",
    fix: "Write it as in the record of the paper, such as `Learning to Learn`.",
    severity: "question",
  },
  { pattern: /^[\d\s.]+$/, message: "The title is a number", fix: "Write the title of the paper.", severity: "question" },
]; // prettier-ignore

export const titleForm: Check = {
  id: "title-form",
  severity: "warning",
  summary: "A title is one line as printed, with no markup but `*italics*` and `$formulas$`.",
  why: "It does not end with a full stop, and has no repeated spaces and no identifier.",
  but: { question: "one in capitals or in quotation marks, one that seems cut off, and one that is only a number" },
  bad: 'title: "[1703.05175] Prototypical Networks."',
  good: "title: Prototypical Networks",
  run: ({ fields }) => fields.filter(({ kind }) => kind === "title").flatMap(inTitle),
};

function inTitle({ text, problem }: TextField): Found[] {
  return faults.flatMap(({ pattern, ...finding }) => {
    const match = pattern.exec(text.trimEnd());
    return match === null ? [] : problem(rangeOf(match), finding);
  });
}
