import { imitates } from "../known-hosts.ts";
import { quote } from "../../lib/format.ts";
import { textsUnder } from "../locate.ts";
import type { Check } from "./check.ts";
import { type Finding, problemAtKey } from "./support/problem-at.ts";

export const lookAlikeHost: Check = {
  id: "look-alike-host",
  summary: "No link leads to a host that can be mistaken for another.",
  why: "A host may imitate a well-known one (`githud.com`), have letters beyond a to z, be read in another way than it is written (`git%68ub.com`), or have no public name (`192.168.0.1`). Find the true URL and write that.",
  bad: "links: { code: https://githud.com/example/transfer }",
  good: "links: { code: https://github.com/example/transfer }",
  run: ({ fields, selected }) => [
    ...fields.flatMap(({ markup, problem }) => markup.links.flatMap((link) => problem(link, findingOn(link.url)))),
    ...[...selected.papers, ...selected.terms].flatMap((file) =>
      textsUnder(file.data, ["links", "link", "sources"]).flatMap(({ path, text }) =>
        problemAtKey(file, path, findingOn(text)),
      ),
    ),
  ],
};

/** Checks both what readers see and where browsers go: `git%68ud.com` is githud.com to them. */
function findingOn(url: string): Finding | undefined {
  const written = withoutMarks(/^https?:\/\/(?:[^/?#@]*@)?([^/?#:\s]+)/i.exec(url)?.[1]);
  if (written === undefined) return undefined;
  const host = URL.parse(withoutMarks(url)!)?.hostname ?? URL.parse(`https://${written}/`)?.hostname ?? "";
  const imitated = imitates(written) ?? imitates(host);
  if (imitated !== undefined)
    return {
      message: `The host ${quote(written)} looks like ${quote(imitated)}`,
      fix: `Check where it leads, then write \`https://${imitated}/…\`.`,
    };
  const fault = faultOf(written.toLowerCase(), host);
  if (fault === undefined) return undefined;
  return {
    message: `The host ${quote(written)} ${fault}`,
    fix: "Link to a page on a plain host, such as the record of the paper.",
  };
}

/** Without the marks of the sentence behind it. */
function withoutMarks(url: string | undefined): string | undefined {
  return url?.replace(/(?<![.,;)\]}'"])[.,;)\]}'"]+$/, "");
}

/** A number, or a name that only a local network knows, leads each reader to a machine of their own. */
const unnamed = /^(?:[\d.]+|\[.*|.*\.(?:localhost|local|internal|home|lan))$/;

function faultOf(written: string, host: string): string | undefined {
  if (/(?:^|\.)xn--/.test(host) || !/^[\x21-\x7E]*$/.test(written)) return "has letters beyond a to z";
  if (host === "") return "is not a valid host";
  if (host !== written) return `is read as ${quote(host)} by browsers`;
  return unnamed.test(host) ? "has no public name" : undefined;
}
