import type { RedirectsFile } from "../redirects.ts";
import type { Check } from "./check.ts";
import { type Finding, problemAtKey } from "./support/problem-at.ts";

const id = "redirect-target";

/** An address of `redirects.yaml` is listed once and leads to a paper that is there, under its id of now or before. */
export const redirectTarget: Check = {
  id,
  run: ({ redirects = [], papers, judged }) => {
    const ids = new Set(papers.flatMap((paper) => [paper.id, ...(paper.front.formerly ?? [])]));
    return redirects
      .filter(({ file }) => judged(file))
      .flatMap((source) => findings(source, ids).map(({ key, ...found }) => problemAtKey(source, id, key, found)));
  },
};

function findings({ front }: RedirectsFile, ids: ReadonlySet<string>): (Finding & { key: PropertyKey[] })[] {
  const seen = new Set<string>();
  return (front.redirects ?? []).flatMap(({ from, to }, index) => {
    const again = seen.has(from);
    seen.add(from);
    const key = ["redirects", index];
    if (again)
      return [{ key: [...key, "from"], message: `Unexpected \`${from}\` a second time, expected each address once`, fix: "Remove one of them." }]; // prettier-ignore
    if (ids.has(to)) return [];
    const message = `Unexpected \`${to}\`, which is the id of no paper, expected the paper that \`${from}\` leads to`;
    const fix = "Write the id of the paper that took its place, or remove the entry.";
    return [{ key: [...key, "to"], message, fix, severity: "question" as const }];
  });
}
