import { brokenWord } from "../../import/repair/words.ts";
import { hiddenUrl } from "../../import/repair/urls.ts";
import type { Check } from "./check.ts";

const id = "copied-text";

/** What is left when a text is copied from a page: a pattern, what it is, what to write. */
const remnants = [
  {
    pattern: brokenWord,
    what: "word broken at the end of a line",
    fix: "Write it in one, with or without its hyphen.",
  },
  {
    pattern: hiddenUrl,
    what: "words in the place of an address",
    fix: "Write the address that arXiv hides behind them.",
  },
];

/** A text is as printed, and not as a browser or a PDF reader copies it. */
export const copiedText: Check = {
  id,
  run: ({ passages }) =>
    passages.flatMap(({ markup, problem }) =>
      remnants.flatMap(({ pattern, what, fix }) =>
        [...markup.prose.matchAll(pattern)].map(({ 0: found, index }) =>
          problem(
            id,
            { start: index, end: index + found.length },
            { message: `Unexpected ${what}: \`${found.replace(/\s+/g, " ")}\``, fix, severity: "question" },
          ),
        ),
      ),
    ),
};
