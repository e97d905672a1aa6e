import { brokenWord } from "../../import/repair/words.ts";
import { hiddenUrl } from "../../import/repair/urls.ts";
import { code } from "../quote.ts";
import type { Check } from "./check.ts";
import { rangeOf } from "./support/markup.ts";

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
    fields.flatMap(({ markup, problem }) =>
      remnants.flatMap(({ pattern, what, fix }) =>
        [...markup.prose.matchAll(pattern)].map((match) =>
          problem(rangeOf(match), { message: `${what}: ${code(match[0])}`, fix }),
        ),
      ),
    ),
};
