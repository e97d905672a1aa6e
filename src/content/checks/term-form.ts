import type { TermFile } from "../taxonomy.ts";
import type { Check } from "./check.ts";
import { type Found, problemAt, problemAtKey } from "./support/problem-at.ts";

export const termForm: Check = {
  id: "term-form",
  severity: "error",
  summary: "A term has front matter only, and its `meaning` ends with a full stop.",
  why: "The meaning is shown as one sentence. Move text below the front matter into `meaning`.",
  bad: "# content/terms/glue.md\nmeaning: Nine English tasks",
  good: "# content/terms/glue.md\nmeaning: Nine English tasks.",
  run: ({ selected }) => selected.terms.flatMap((term) => [...textOf(term), ...endOf(term)]),
};

function textOf(term: TermFile): Found[] {
  if (term.body === "") return [];
  const message = "Unexpected text below the front matter of a term";
  return [problemAt(term, term.bodyStart, { message, fix: "Put what it says into `meaning`, on one line." })];
}

function endOf(term: TermFile): Found[] {
  const { meaning = "." } = term.front;
  if (/[.!?)]$/.test(meaning)) return [];
  const message = 'Missing full stop at the end of "meaning"';
  return [problemAtKey(term, ["meaning"], { message, fix: "End the meaning with a full stop." })];
}
