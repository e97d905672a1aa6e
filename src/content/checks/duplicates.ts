import { paperKeys } from "../../model/identifiers.ts";
import type { PaperFile } from "../files.ts";
import { quote } from "../../lib/format.ts";
import type { Check, CheckContext } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const duplicatePaper: Check = {
  id: "duplicate-paper",
  summary: "No two papers share an identifier or a title.",
  why: "Merge the files, and list the ID of the removed one under `formerly`. If they are different papers, correct the identifier; if only the title is the same, list the other paper under `distinct`.",
  but: { question: "a title, which two papers may share" },
  bad: "# content/abstracts/a-paper.md\ndoi: 10.18653/v1/P18-1031\n# content/abstracts/the-same-paper.md\ndoi: 10.18653/v1/P18-1031",
  good: "# content/abstracts/a-paper.md\ndoi: 10.18653/v1/P18-1031\nformerly: [the-same-paper]",
  run({ papers, isSelected }) {
    const pairs = duplicatesByKey(papers, ({ front }) => paperKeys(front), isSelected);
    const firstOfFiles = new Map(pairs.toReversed().map((pair) => [`${pair.first.file}\n${pair.second.file}`, pair]));
    return [...firstOfFiles.values()]
      .filter(({ first, second, key }) => !key.startsWith("title") || !areDistinct(first, second))
      .flatMap(duplicate);
  },
};

const names = new Map([["arxiv", "arXiv ID"], ["doi", "DOI"], ["openreview", "OpenReview ID"], ["acl", "ACL Anthology ID"]]); // prettier-ignore

function duplicate({ first, second, key }: Pair<PaperFile>): Found[] {
  const field = key.slice(0, key.indexOf(":"));
  const otherwise = field === "title" ? `add \`distinct: [${first.id}]\`` : `correct \`${field}\``;
  return problemAtKey(second, [field], {
    message: `This ${names.get(field) ?? field} already belongs to ${first.file}`,
    fix: `Merge the two files, and list the other ID under \`formerly\`. If they are different papers, ${otherwise}.`,
    ...(field === "title" && { severity: "question" as const }),
  });
}

/** Whether a person has compared two papers and found them to be different. */
export function areDistinct(a: PaperFile, b: PaperFile): boolean {
  return a.front.distinct?.includes(b.id) === true || b.front.distinct?.includes(a.id) === true;
}

export const sourcePosition: Check = {
  id: "source-position",
  severity: "warning",
  summary: "Each position in a listing belongs to one paper.",
  why: "`source` shows where a paper came from. Correct `position`, or remove it.",
  bad: "# content/abstracts/a-paper.md\nsource: { listing: first, position: 1 }\n# content/abstracts/another-paper.md\nsource: { listing: first, position: 1 }",
  good: "# content/abstracts/a-paper.md\nsource: { listing: first, position: 1 }\n# content/abstracts/another-paper.md\nsource: { listing: first, position: 2 }",
  run: ({ papers, isSelected }) =>
    duplicatesByKey(
      papers,
      ({ front: { source } }) =>
        source?.position === undefined ? [] : [`${source.position} of the listing ${quote(source.listing)}`],
      isSelected,
    ).flatMap(({ first, second, key }) =>
      problemAtKey(second, ["source", "position"], {
        message: `Position ${key} already belongs to ${first.file}`,
        fix: "Write the position of this paper in the listing, or remove `position`.",
      }),
    ),
};

type IsSelected = CheckContext["isSelected"];

/** Two items that share a key. */
interface Pair<T> {
  first: T;
  second: T;
  key: string;
}

/** Pairs each item that repeats a key with the one before it. */
export function duplicatesByKey<T extends { file: string }>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  isSelected: IsSelected,
): Pair<T>[] {
  const byKey = new Map<string, T>();
  return items.flatMap((item) =>
    keysOf(item).flatMap((key) => {
      const earlier = byKey.get(key);
      byKey.set(key, item);
      return earlier === undefined || earlier === item ? [] : { key, ...inReportOrder(earlier, item, isSelected) };
    }),
  );
}

/** A problem of two files is reported at the later one, unless only the earlier one is being checked. */
export function inReportOrder<T extends { file: string }>(earlier: T, later: T, isSelected: IsSelected) {
  const isSwapped = isSelected(earlier.file) && !isSelected(later.file);
  return isSwapped ? { first: later, second: earlier } : { first: earlier, second: later };
}
