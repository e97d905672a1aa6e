import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import type { Passage } from "./support/passage.ts";

const id = "safe-links";

/** Addresses in running text that are none of the web; `data: we use` and `file: a name` are prose. */
const foreign =
  /\b(?:javascript|vbscript|livescript):(?=\S)|\bdata:[a-z]+\/[\w.+-]+[;,]|\bdata:[;,]|\b(?!https?:)[a-z][a-z\d+.-]{1,20}:\/\/(?=\S)/gi;

const fix = "Write an address that starts with `https://`, or remove the link.";

/** Every link leads to the web, and carries no password. */
export const safeLinks: Check = {
  id,
  run: ({ passages }) => passages.flatMap((passage) => [...written(passage), ...schemes(passage)]),
};

function written(passage: Passage): Problem[] {
  return passage.markup.links.flatMap(({ start, end, url, bare }) => {
    if (!/^https?:\/\/\S/i.test(url)) {
      return [
        passage.problem(
          id,
          { start, end },
          { message: `Unexpected link to \`${url.slice(0, 40)}\`, expected an address of the web`, fix },
        ),
      ];
    }
    const host = /^https?:\/\/([^/?#]*)/i.exec(url)![1]!;
    if (!host.includes("@")) return [];
    return [
      passage.problem(
        id,
        { start, end },
        {
          message: `Unexpected user name in the ${bare ? "address" : "link"} \`${url.slice(0, 60)}\`, expected a host`,
          fix: `Write \`https://${host.slice(host.lastIndexOf("@") + 1)}/…\` if that is the host meant.`,
        },
      ),
    ];
  });
}

function schemes(passage: Passage): Problem[] {
  return [...passage.markup.prose.matchAll(foreign)].map((match) =>
    passage.problem(
      id,
      { start: match.index, end: match.index + match[0].length },
      { message: `Unexpected address \`${match[0]}…\`, expected one of the web`, fix },
    ),
  );
}
