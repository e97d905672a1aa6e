import { isReservedName } from "../../model/reserved-names.ts";
import { toId } from "../../lib/to-id.ts";
import { idSchema } from "../../model/paper.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAt } from "./support/problem-at.ts";

const id = "id-form";

/** A file's name is lower-case ASCII words joined by hyphens, since it becomes an address. */
export const idForm: Check = {
  id,
  run: ({ papers, topics, terms, judged }) =>
    [...papers, ...topics, ...terms]
      .filter((file) => judged(file.file) && (!idSchema.safeParse(file.id).success || isReservedName(file.id)))
      .map((file) =>
        problemAt(file, id, 0, {
          message: isReservedName(file.id)
            ? `Unexpected file name \`${file.id}\`, which is reserved by Windows or for the page of a folder, expected another`
            : `Unexpected file name \`${file.id.slice(0, 130)}\`, expected lower-case ASCII words joined by hyphens, at most 120 characters`,
          fix: `Rename the file to \`${betterName(file)}.md\`.`,
        }),
      ),
};

function betterName(file: AnyFile): string {
  const words = toId(file.id)
    .slice(0, 100)
    .replace(/-[^-]*$/, (tail) => (file.id.length > 100 ? "" : tail));
  return words === "" || isReservedName(words) ? "words-of-the-title" : words;
}
