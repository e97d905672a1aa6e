import { urls } from "../../model/urls.ts";
import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "reserved-address";

/** A page of the site that is a file in `src/pages` has its address alone: no paper, topic or old address may take it. */
export const reservedAddress: Check = {
  id,
  run: ({ papers, topics, redirects = [], reserved, judged }) => {
    if (reserved === undefined) return [];
    const claims = [
      ...papers.flatMap((file) => claimsOf(file, file.front.formerly, urls.paper)),
      ...topics.flatMap((file) => claimsOf(file, file.front.formerly, urls.topic)),
      ...redirects.flatMap((file) =>
        (file.front.redirects ?? []).map(({ from }, index) => ({ file, key: ["redirects", index], path: `/${from}/` })),
      ),
    ];
    return claims.filter(({ file, path }) => judged(file.file) && reserved.has(path)).map(toProblem);
  },
};

interface Claim {
  file: AnyFile;
  /** Where the id stands; an empty one is the file's name. */
  key: PropertyKey[];
  path: string;
}

function claimsOf(file: AnyFile, formerly: string[] = [], url: (id: string) => string): Claim[] {
  const old = formerly.map((one, index) => ({ file, key: ["formerly", index], path: url(one) }));
  return [{ file, key: [], path: url(file.id) }, ...old];
}

function toProblem({ file, key, path }: Claim): Problem {
  return problemAtKey(file, id, key, {
    message: `Unexpected address \`${path}\`, which a page of the site has, expected another`,
    fix: key.length === 0 ? `Rename the file.` : `Remove it: \`${path}\` was never an address of this.`,
  });
}
