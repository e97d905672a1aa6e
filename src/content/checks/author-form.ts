import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "author-form";

/** What no name has: a pattern, what is wrong in words, what to write. */
const faults: { pattern: RegExp; what: string; fix: string; severity: "error" | "question" }[] = [
  {
    pattern: /\bet\.?\s+al\b|^(?:and\s+)?others$|…$|\.\.\.$/i,
    what: "end of a list of authors",
    fix: "Write each author's name.",
    severity: "error",
  },
  { pattern: /@|https?:/i, what: "address among the authors", fix: "Keep the name only.", severity: "error" },
  {
    pattern: /[()[\]\d]/,
    what: "number or brackets in a name",
    fix: "Keep the name only, without affiliations; leave it if it is printed so.",
    severity: "question",
  },
  {
    pattern: /,(?!\s*(?:Jr|Sr|[IV]+)\b)/,
    what: "comma in a name",
    fix: "Write the name as printed, given name first, and each author as an item of the list.",
    severity: "question",
  },
];

/** Each author is one name as printed. */
export const authorForm: Check = {
  id,
  run: ({ papers, judged }) =>
    papers
      .filter(({ file }) => judged(file))
      .flatMap((paper) =>
        (paper.front.authors ?? []).flatMap((name, index) => {
          const fault = faults.find(({ pattern }) => pattern.test(name));
          // Tags and braces are the matter of other rules.
          if (fault === undefined || /[<{]/.test(name)) return [];
          const message = `Unexpected ${fault.what}: \`${name.slice(0, 60)}\`, expected a name`;
          return [problemAtKey(paper, id, ["authors", index], { message, fix: fault.fix, severity: fault.severity })];
        }),
      ),
};
