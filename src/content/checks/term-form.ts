import type { Check } from "./check.ts";
import { problemAt, problemAtKey } from "./support/problem-at.ts";

const id = "term-form";

/** A term is front matter alone; its meaning is one sentence. */
export const termForm: Check = {
  id,
  run: ({ terms, judged }) =>
    terms
      .filter(({ file }) => judged(file))
      .flatMap((term) => {
        const { meaning } = term.front;
        return [
          ...(term.body === ""
            ? []
            : [
                problemAt(term, id, term.bodyStart, {
                  message: "Unexpected text below the front matter, expected none",
                  fix: "Put what it says into `meaning`, in one line.",
                }),
              ]),
          ...(meaning === undefined || /[.!?)]$/.test(meaning)
            ? []
            : [
                problemAtKey(term, id, ["meaning"], {
                  message: "Unexpected end of `meaning`, expected a full stop",
                  fix: "End the meaning with a full stop.",
                }),
              ]),
        ];
      }),
};
