import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";
import { duplicatesByKey } from "./support/duplicates-by-key.ts";

const id = "source-position";

/** Each place of a listing is one paper. */
export const sourcePosition: Check = {
  id,
  run: ({ papers, judged }) =>
    duplicatesByKey(
      papers,
      ({ front: { source } }) => (source?.position === undefined ? [] : [`${source.listing} ${source.position}`]),
      judged,
    ).map(({ first, second, key }) =>
      problemAtKey(second, id, ["source", "position"], {
        message: `Unexpected position ${key.split(" ")[1]!} of \`${key.split(" ")[0]!}\`, which ${first.file} has too, expected each place once`,
        fix: "Write the place of this paper in the listing, or remove `position`.",
      }),
    ),
};
