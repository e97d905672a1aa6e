import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import type { Passage } from "./support/passage.ts";

const id = "title-form";

/** What a title never has: a pattern, what is wrong in words, what to write in its place where that is certain. */
interface Fault {
  pattern: RegExp;
  what: string;
  expected?: string;
  fix: string;
  instead?: string;
  severity?: "question";
}

const faults: Fault[] = [
  {
    pattern: /\.$(?<=[^.!?…][^.\s]{2,}\.)(?<!\b(?:al|etc|Inc|Jr)\.)/,
    what: "full stop at the end",
    fix: "Remove it.",
    instead: "",
  },
  { pattern: /[,;:–—-]$/, what: "end of the title", fix: "Write the rest of the title, or remove the mark." },
  { pattern: /\s{2,}|[\t\r\n]/, what: "run of blanks", fix: "Write one space.", instead: " " },
  {
    pattern: /^\s*(?:\[(?:arxiv:\s*)?\d{4}\.\d{4,5}(?:v\d+)?\]|arxiv:\s*\d{4}\.\d{4,5}(?:v\d+)?)[:\s]*/i,
    what: "identifier in the title",
    fix: 'Remove it, and write `arxiv: "…"` in a line of its own.',
  },
  { pattern: /^\s*https?:\/\/\S+\s*$/i, what: "address", fix: "Write the title of the paper." },
  { pattern: /^["“«][^"”»]*["”»]$/, what: "quotation marks around the title", fix: "Remove them." },
  { pattern: /`|\*\*|__|\[[^[\]]*\]\([^()]*\)/, what: "markup", fix: "Keep only `*italics*` and `$formulas$`." },
  {
    pattern: /^(?=.*\p{Lu}{5}.*\s.*\p{Lu}{5})[^\p{Ll}]*$/u,
    what: "title in capitals",
    expected: "the letters that its record has",
    fix: "Write it as the paper's record has it, such as `Learning to Learn`.",
    severity: "question",
  },
  { pattern: /^[\d\s.]+$/, what: "number", fix: "Write the title of the paper.", severity: "question" },
];

/** A title is one line as printed, with no markup but `*italics*` and `$formulas$`. */
export const titleForm: Check = {
  id,
  run: ({ passages }) => passages.filter(({ kind }) => kind === "title").flatMap(judge),
};

function judge(passage: Passage): Problem[] {
  return faults.flatMap(({ pattern, what, expected = "a title as printed", fix, instead, severity }) => {
    const match = pattern.exec(passage.text.trimEnd());
    if (match === null) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [
      passage.problem(id, range, {
        message: `Unexpected ${what}, expected ${expected}`,
        fix,
        severity: severity ?? "error",
        replacement: instead,
      }),
    ];
  });
}
