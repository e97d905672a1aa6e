import { quote } from "../../lib/format.ts";
import { type Excluded, excludedBy } from "../../model/excluded.ts";
import { titleKey } from "../../model/identifiers.ts";
import type { ExcludedFile, PaperFile } from "../files.ts";
import type { Check } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const excludedPaper: Check = {
  id: "excluded-paper",
  summary: "A paper that `excluded.yaml` leaves out is not there, and is listed once.",
  why: "Remove the paper's file to leave it out, or the entry to have it in the atlas.",
  bad: "# content/excluded.yaml\nexcluded:\n  - { id: a-paper, why: It is not about transfer learning. }\n# content/abstracts/a-paper.md\nvenue: ACL 2019",
  good: "# content/excluded.yaml\nexcluded:\n  - { id: another-paper, why: It is not about transfer learning. }\n# content/abstracts/a-paper.md\nvenue: ACL 2019",
  run: ({ excluded, papers, isSelected }) => {
    const files = new Map(
      papers.flatMap((paper) => keysOf({ ...paper.front, id: paper.id }).map((key) => [key, paper])),
    );
    return excluded.filter(({ file }) => isSelected(file)).flatMap((source) => inFile(source, files));
  },
};

function inFile(source: ExcludedFile, files: ReadonlyMap<string, PaperFile>): Found[] {
  const seen = new Set<string>();
  return (source.front.excluded ?? []).flatMap((entry, index) => {
    const keys = keysOf(entry);
    const repeated = keys.find((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    const here = keys.find((key) => files.has(key));
    const key = here ?? repeated;
    if (key === undefined) return [];
    const name = key.slice(0, key.indexOf(":")) as (typeof excludedBy)[number];
    const found = here === undefined
      ? { message: `${quote(entry[name]!)} is listed twice`, fix: "Remove one of the two." }
      : { message: `${quote(entry[name]!)} is left out, but ${files.get(here)!.file} is there`, fix: "Remove that file, or this entry." };
    return problemAtKey(source, ["excluded", index, name], found);
  });
} // prettier-ignore

function keysOf(paper: Partial<Excluded>): string[] {
  return excludedBy.flatMap((key) => {
    const value = paper[key];
    return value === undefined ? [] : [`${key}:${key === "title" ? titleKey(value) : value.toLowerCase()}`];
  });
}
