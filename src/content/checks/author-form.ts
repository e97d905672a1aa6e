import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

/** What no name holds: a pattern, what it is in words, and what to write. */
const faults: { pattern: RegExp; what: string; fix: string; severity: "error" | "question" }[] = [
  {
    pattern: /\bet\.?\s+al\b|^(?:and\s+)?others$|…$|\.\.\.$/i,
    what: "Abbreviated list of authors",
    fix: "Name every author.",
    severity: "error",
  },
  {
    pattern: /@|https?:/i,
    what: "Email address or URL in an author name",
    fix: "Keep the name only.",
    severity: "error",
  },
  {
    pattern: /[()[\]\d]/,
    what: "Digit or bracket in an author name",
    fix: "Keep the name only, without affiliations; leave it if it is printed this way.",
    severity: "question",
  },
  {
    pattern: /,(?!\s*(?:Jr|Sr|[IV]+)\b)/,
    what: "Comma in an author name",
    fix: "Write the name as printed, given name first, and each author as a list item.",
    severity: "question",
  },
];

export const authorForm: Check = {
  id: "author-form",
  severity: "error",
  summary: "Each author is one name as printed, given name first.",
  why: "Author pages and citations are made from these names, so an abbreviated list or an address would become a person.",
  question: "a digit, a bracket or a comma in a name",
  bad: "authors: [Ada Lovelace et al.]",
  good: "authors: [Ada Lovelace, Charles Babbage]",
  run: ({ selected }) =>
    selected.papers.flatMap((paper) =>
      (paper.front.authors ?? []).flatMap((name, index) => {
        const fault = faults.find(({ pattern }) => pattern.test(name));
        // Tags and braces are left to other rules.
        if (fault === undefined || /[<{]/.test(name)) return [];
        const { what, fix, severity } = fault;
        return problemAtKey(paper, ["authors", index], { message: `${what}: ${quote(name)}`, fix, severity });
      }),
    ),
};
