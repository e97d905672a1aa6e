import { imitates } from "../known-hosts.ts";
import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import { textsIn } from "./support/texts-in.ts";
import { type AnyFile, type Finding, problemAtKey } from "./support/problem-at.ts";

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

/** Both what readers see of an address and where browsers go with it: `git%68ud.com` is githud.com to them. */
function judge(address: string): Finding | undefined {
  const written = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:\s]+)/i
    .exec(address)?.[1]
    ?.replace(/(?<![.,;)\]}'"])[.,;)\]}'"]+$/, "");
  if (written === undefined) return undefined;
  const host = hostOf(address) ?? hostOf(`https://${written}/`) ?? "";
  const imitated = imitates(written) ?? imitates(host);
  if (imitated !== undefined) {
    return {
      message: `Unexpected host \`${written}\`, which imitates \`${imitated}\``,
      fix: `Write \`https://${imitated}/…\`, after a look at where it leads.`,
    };
  }
  const fault = faultOf(written.toLowerCase(), host);
  if (fault === undefined) return undefined;
  return {
    message: `Unexpected host \`${written}\` (\`${host || "not a host"}\`) ${fault}, expected a host that nobody can mistake`,
    fix: "Write the address of a page with a plain host name, such as the record of the paper.",
  };
}

function hostOf(address: string): string | undefined {
  return URL.parse(address.replace(/(?<![.,;)\]}'"])[.,;)\]}'"]+$/, ""))?.hostname;
}

/** A number, or a name that only a local network knows, leads each reader to a machine of their own. */
const unnamed = /^(?:[\d.]+|\[.*|.*\.(?:localhost|local|internal|home|lan))$/;

function faultOf(written: string, host: string): string | undefined {
  if (/(?:^|\.)xn--/.test(host) || !/^[\x21-\x7E]*$/.test(written)) return "with letters beyond a to z";
  if (host !== written) return "that is read otherwise than it is written";
  return unnamed.test(host) ? "without a public name" : undefined;
}
