import { toId } from "../../lib/to-id.ts";
import { idSchema } from "../../model/paper.ts";
import { isReservedName } from "../../model/reserved-names.ts";
import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAt } from "./support/problem-at.ts";

export const idForm: Check = {
  id: "id-form",
  severity: "error",
  summary: "A file name consists of lower-case words (`a` to `z` and digits) joined by hyphens, at most 120 characters in all.",
  why: "It becomes the address of a page. `index` and the device names of Windows, such as `con`, are reserved. If the page was published under the old name, list that under `formerly`.",
  bad: "# content/abstracts/Few_Shot.md\ntitle: Few-shot learning",
  good: "# content/abstracts/few-shot.md\ntitle: Few-shot learning",
  run: ({ selected: { papers, topics, terms } }) =>
    [...papers, ...topics, ...terms]
      .filter(({ id }) => !idSchema.safeParse(id).success || isReservedName(id))
      .map((file) =>
        problemAt(file, 0, {
          message: isReservedName(file.id)
            ? `The file name ${quote(file.id)} is reserved`
            : `Unexpected file name ${quote(file.id, 130)}, expected lower-case ASCII words joined by hyphens, at most 120 characters`,
          fix: `Rename the file to \`${betterName(file)}.md\`.`,
        }),
      ),
};

function betterName({ id }: AnyFile): string {
  const words = toId(id)
    .slice(0, 100)
    .replace(/-[^-]*$/, (tail) => (id.length > 100 ? "" : tail));
  return words === "" || isReservedName(words) ? "words-of-the-title" : words;
}
