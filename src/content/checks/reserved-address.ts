import { urls } from "../../model/urls.ts";
import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

export const reservedAddress: Check = {
  id: "reserved-address",
  severity: "error",
  summary: "No paper, topic or old address has the address of a page of the site.",
  why: "A page in `src/pages` has its address alone. The rule applies where the site is built.",
  bad: "# content/topics/all.md\nlabel: All",
  good: "# content/topics/adapters.md\nlabel: Adapters",
  run: ({ papers, topics, redirects = [], reserved, isSelected }) => {
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
      .map(({ file, key, path }) =>
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
