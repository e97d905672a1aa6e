import { quote } from "../quote.ts";
import type { RedirectsFile } from "../redirects.ts";
import type { Check } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const redirectTarget: Check = {
  id: "redirect-target",
  severity: "error",
  summary: "An address in `redirects.yaml` is listed once, and leads to a paper that exists.",
  why: "Pages that were published once stay reachable. The paper is named by its ID or an old one.",
  question: "a paper that does not exist",
  bad: "# content/redirects.yaml\nredirects:\n  - { from: authors/ada-lovelace, to: no-such-paper }\n# content/abstracts/a-paper.md\ntitle: A paper",
  good: "# content/redirects.yaml\nredirects:\n  - { from: authors/ada-lovelace, to: a-paper }\n# content/abstracts/a-paper.md\ntitle: A paper",
  run: ({ redirects = [], papers, isSelected }) => {
    const ids = new Set(papers.flatMap((paper) => [paper.id, ...(paper.front.formerly ?? [])]));
    return redirects.filter(({ file }) => isSelected(file)).flatMap((source) => inFile(source, ids));
  },
};

function inFile(source: RedirectsFile, ids: ReadonlySet<string>): Found[] {
  const seen = new Set<string>();
  return (source.front.redirects ?? []).flatMap(({ from, to }, index) => {
    const isSeen = seen.has(from);
    seen.add(from);
    const path = ["redirects", index];
    if (isSeen)
      return problemAtKey(source, [...path, "from"], { message: `Duplicate address ${quote(from)}`, fix: "Remove one of the two." }); // prettier-ignore
    if (ids.has(to)) return [];
    return problemAtKey(source, [...path, "to"], {
      message: `Unknown paper ${quote(to)}`,
      fix: "Write the ID of the paper that took its place, or remove the entry.",
      severity: "question",
    });
  });
}
