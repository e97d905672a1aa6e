import { paperKeys } from "../../model/paper-keys.ts";
import type { PaperFile } from "../paper.ts";
import type { Check } from "./check.ts";
import { duplicatesByKey, type Pair } from "./support/duplicates-by-key.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const duplicatePaper: Check = {
  id: "duplicate-paper",
  severity: "error",
  summary: "No two papers share an identifier or a title.",
  why: "Merge the files, and list the ID of the removed one under `formerly`. If they are different papers, correct the identifier; if only the title is the same, list the other paper under `distinct`.",
  bad: "# content/abstracts/a-paper.md\ndoi: 10.18653/v1/P18-1031\n# content/abstracts/the-same-paper.md\ndoi: 10.18653/v1/P18-1031",
  good: "# content/abstracts/a-paper.md\ndoi: 10.18653/v1/P18-1031\nformerly: [the-same-paper]",
  run({ papers, isSelected }) {
    const pairs = new Map<string, Pair<PaperFile>>();
    for (const pair of duplicatesByKey(papers, ({ front }) => paperKeys(front), isSelected)) {
      const files = `${pair.first.file}\n${pair.second.file}`;
      if (!pairs.has(files)) pairs.set(files, pair);
    }
    return [...pairs.values()]
      .filter(({ first, second, key }) => !key.startsWith("title") || !areDistinct(first, second))
      .map(duplicate);
  },
};

const names = new Map([["arxiv", "arXiv ID"], ["doi", "DOI"], ["openreview", "OpenReview ID"], ["acl", "ACL Anthology ID"]]); // prettier-ignore

function duplicate({ first, second, key }: Pair<PaperFile>): Found {
  const field = key.slice(0, key.indexOf(":"));
  const otherwise = field === "title" ? `add \`distinct: [${first.id}]\`` : `correct \`${field}\``;
  return problemAtKey(second, [field], {
    message: `This ${names.get(field) ?? field} already belongs to ${first.file}`,
    fix: `Merge the two files, and list the other ID under \`formerly\`. If they are different papers, ${otherwise}.`,
  });
}

/** Whether a person has compared two papers and found them to be different. */
export function areDistinct(a: PaperFile, b: PaperFile): boolean {
  return a.front.distinct?.includes(b.id) === true || b.front.distinct?.includes(a.id) === true;
}
