import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { duplicatesByKey } from "./support/duplicates-by-key.ts";
import { problemAtKey } from "./support/problem-at.ts";

export const sourcePosition: Check = {
  id: "source-position",
  severity: "error",
  summary: "Each position in a listing belongs to one paper.",
  why: "`source` shows where a paper came from. Correct `position`, or remove it.",
  bad: "# content/abstracts/a-paper.md\nsource: { listing: first, position: 1 }\n# content/abstracts/another-paper.md\nsource: { listing: first, position: 1 }",
  good: "# content/abstracts/a-paper.md\nsource: { listing: first, position: 1 }\n# content/abstracts/another-paper.md\nsource: { listing: first, position: 2 }",
  run: ({ papers, isSelected }) =>
    duplicatesByKey(
      papers,
      ({ front: { source } }) => (source?.position === undefined ? [] : [`${source.position} of the listing ${quote(source.listing)}`]),
      isSelected,
    ).map(({ first, second, key }) =>
      problemAtKey(second, ["source", "position"], {
        message: `Position ${key} already belongs to ${first.file}`,
        fix: "Write the position of this paper in the listing, or remove `position`.",
      }),
    ),
};
