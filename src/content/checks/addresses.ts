import { urls } from "../../model/urls.ts";
import { quote } from "../../lib/format.ts";
import type { RedirectsFile } from "../files.ts";
import type { Check } from "./check.ts";
import { type Found, problemAtKey, type AnyFile } from "./support/problem-at.ts";

export const redirectTarget: Check = {
  id: "redirect-target",
  summary: "An address in `redirects.yaml` is listed once, and leads to a paper that exists.",
  why: "Pages that were published once stay reachable. The paper is named by its ID or an old one.",
  but: { question: "a paper that does not exist" },
  bad: "# content/redirects.yaml\nredirects:\n  - { from: authors/ada-lovelace, to: no-such-paper }\n# content/abstracts/a-paper.md\ntitle: A paper",
  good: "# content/redirects.yaml\nredirects:\n  - { from: authors/ada-lovelace, to: a-paper }\n# content/abstracts/a-paper.md\ntitle: A paper",
  run: ({ redirects, papers, isSelected }) => {
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

export const reservedAddress: Check = {
  id: "reserved-address",
  summary: "No paper, topic or old address has the address of a page of the site.",
  why: "A page in `src/pages` has its address alone. The rule applies where the site is built.",
  bad: "# content/topics/all.md\nlabel: All",
  good: "# content/topics/adapters.md\nlabel: Adapters",
  run: ({ papers, topics, redirects, reserved, isSelected }) => {
    if (reserved === undefined) return [];
    const claims = [
      ...papers.flatMap((file) => claimsOf(file, file.front.formerly, urls.paper)),
      ...topics.flatMap((file) => claimsOf(file, file.front.formerly, urls.topic)),
      ...redirects.flatMap((file) =>
        (file.front.redirects ?? []).map(({ from }, index) => ({ file, key: ["redirects", index], path: `/${from}/` })),
      ),
    ];
    return claims
      .filter(({ file, path }) => isSelected(file.file) && reserved.has(path))
      .flatMap(({ file, key, path }) =>
        problemAtKey(file, key, {
          message: `The address ${quote(path)} belongs to a page of the site`,
          fix: key.length === 0 ? "Rename the file." : "Remove it; it was never an address of this page.",
        }),
      );
  },
};

/** An address that a file takes, and the key of its ID; an empty one is the file's name. */
interface Claim {
  file: AnyFile;
  key: PropertyKey[];
  path: string;
}

function claimsOf(file: AnyFile, formerly: string[] = [], url: (id: string) => string): Claim[] {
  const old = formerly.map((one, index) => ({ file, key: ["formerly", index], path: url(one) }));
  return [{ file, key: [], path: url(file.id) }, ...old];
}
