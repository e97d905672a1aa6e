import type { PaperFile } from "../paper.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";
import { duplicatesByKey } from "./support/duplicates-by-key.ts";
import { paperKeys } from "../../model/paper-keys.ts";

const id = "duplicate-paper";

/** No paper is there twice: no two files share an identifier or a title. */
export const duplicatePaper: Check = {
  id,
  run({ papers, judged }) {
    const pairs = new Map<string, ReturnType<typeof pairsOf>[number]>();
    for (const pair of pairsOf(papers, judged)) {
      const key = `${pair.first.file}\n${pair.second.file}`;
      if (!pairs.has(key)) pairs.set(key, pair);
    }
    return [...pairs.values()]
      .filter(({ first, second, key }) => !key.startsWith("title") || !areDistinct(first, second))
      .map(({ first, second, key }) => {
        const field = key.slice(0, key.indexOf(":"));
        const distinct =
          field === "title"
            ? ` If they are different papers, add \`distinct: [${first.id}]\`.`
            : ` If they are different papers, correct \`${field}\`.`;
        return problemAtKey(second, id, [field], {
          message: `Unexpected \`${field}\` that ${first.file} has too, expected each paper once`,
          fix: `Merge the two files into one, with the other's id under \`formerly\`.${distinct}`,
        });
      });
  },
};

const pairsOf = (papers: readonly PaperFile[], judged: (file: string) => boolean) =>
  duplicatesByKey(papers, ({ front }) => paperKeys(front), judged);

/** Whether a person has compared two papers and found them to be different. */
export function areDistinct(a: PaperFile, b: PaperFile): boolean {
  return a.front.distinct?.includes(b.id) === true || b.front.distinct?.includes(a.id) === true;
}
