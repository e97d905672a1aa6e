import { imitates } from "../lib/known-hosts.ts";
import type { Problem } from "../model/problem.ts";
import type { Check } from "./check.ts";
import { textsIn } from "./support/texts-in.ts";
import type { AnyFile, Finding } from "./support/problem-at.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "look-alike-host";

/** No link leads to a host that passes itself off as another. */
export const lookAlikeHost: Check = {
  id,
  run: ({ passages, papers, terms, judged }) => [
    ...passages.flatMap((passage) =>
      passage.markup.links.flatMap(({ start, end, url }): Problem[] => {
        const finding = judge(url);
        return finding === undefined ? [] : [passage.problem(id, { start, end }, finding)];
      }),
    ),
    ...[...papers, ...terms].filter(({ file }) => judged(file)).flatMap(inFrontMatter),
  ],
};

function inFrontMatter(file: AnyFile): Problem[] {
  const data = (file.data ?? {}) as Record<string, unknown>;
  return ["links", "link", "sources"].flatMap((key) =>
    textsIn(data[key], [key]).flatMap(({ path, text: url }) => {
      const finding = judge(url);
      return finding === undefined ? [] : [problemAtKey(file, id, path, finding)];
    }),
  );
}

function judge(address: string): Finding | undefined {
  const written = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:\s]+)/i.exec(address)?.[1]?.replace(/[.,;)\]}'"]+$/, "");
  if (written === undefined) return undefined;
  const imitated = imitates(written);
  if (imitated !== undefined) {
    return {
      message: `Unexpected host \`${written}\`, which imitates \`${imitated}\``,
      fix: `Write \`https://${imitated}/…\`, after a look at where it leads.`,
    };
  }
  const host = URL.parse(`https://${written}/`)?.hostname ?? "";
  if (!/(?:^|\.)xn--/.test(host) && /^[\x21-\x7E]*$/.test(written)) return undefined;
  return {
    message: `Unexpected host \`${written}\` (\`${host || "not a host"}\`) with letters beyond a to z, expected a host that nobody can mistake`,
    fix: "Write the address of a page with a plain host name, such as the record of the paper.",
  };
}
