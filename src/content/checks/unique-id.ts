import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { duplicatesByKey } from "./support/duplicates-by-key.ts";
import { type AnyFile, problemAt } from "./support/problem-at.ts";

export const uniqueId: Check = {
  id: "unique-id",
  severity: "error",
  summary: "No two papers, topics or terms have the same ID.",
  why: "Some file systems treat `A.md` and `a.md` as the same file. Rename one of the two, or merge them if they are the same.",
  bad: "# content/abstracts/A-paper.md\ntitle: A paper\n# content/abstracts/a-paper.md\ntitle: Another paper",
  good: "# content/abstracts/a-paper.md\ntitle: A paper\n# content/abstracts/another-paper.md\ntitle: Another paper",
  run: ({ papers, topics, terms, isSelected }) =>
    [papers, topics, terms].flatMap((files: readonly AnyFile[]) =>
      duplicatesByKey(files, ({ id }) => [id.normalize("NFC").toLowerCase()], isSelected).map(({ first, second }) =>
        problemAt(second, 0, {
          message: `The ID ${quote(second.id)} already belongs to ${first.file}`,
          fix: "Rename one of the two files, or merge them if they are the same.",
        }),
      ),
    ),
};
