import { unicodeForm as cleaner } from "../pipeline/clean/unicode-form.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner } from "./support/by-cleaner.ts";

const id = "unicode-form";

/** Letters are written in their usual form (Unicode NFC, no ligatures), so that a search finds them. */
export const unicodeForm: Check = {
  id,
  run: ({ passages }) =>
    passages.flatMap((passage) =>
      changesByCleaner(passage, cleaner).map((change) =>
        changeProblem(id, passage, change, "letters in an unusual Unicode form"),
      ),
    ),
};
