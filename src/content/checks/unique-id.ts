import type { Check } from "./check.ts";
import { type AnyFile, problemAt } from "./support/problem-at.ts";
import { duplicatesByKey } from "./support/duplicates-by-key.ts";

const id = "unique-id";

/** No two files of a kind have one id, also where a file system takes `A.md` and `a.md` for the same. */
export const uniqueId: Check = {
  id,
  run: ({ papers, topics, terms, judged }) =>
    [papers, topics, terms].flatMap((files: readonly AnyFile[]) =>
      duplicatesByKey(files, (file) => [file.id.normalize("NFC").toLowerCase()], judged).map(({ first, second }) =>
        problemAt(second, id, 0, {
          message: `Unexpected second file with the id \`${second.id}\`, expected another id than that of ${first.file}`,
          fix: "Rename one of the two files, or, if they are the same paper, merge them.",
        }),
      ),
    ),
};
