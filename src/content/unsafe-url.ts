import { quote } from "../lib/format.ts";
import { imitates } from "./known-hosts.ts";

/** What makes a web address unsafe to link to, and what to write instead. */
export interface UrlFault {
  message: string;
  fix: string;
}

/** Whether a web address leads, or seems to lead, to another place than readers think. */
export function isUnsafeUrl(url: string): boolean {
  return userNameFault(url) !== undefined || hostFault(url) !== undefined;
}

/** What stands before an `@` looks like the host, and is a user name. */
export function userNameFault(url: string): UrlFault | undefined {
  const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
  if (!host.includes("@")) return undefined;
  return {
    message: `Unexpected user name in the URL ${quote(url)}`,
    fix: `Write \`https://${host.slice(host.lastIndexOf("@") + 1)}/…\` if that is the host meant.`,
  };
}

/** Looks both at what readers see and at where browsers go: `git%68ud.com` is githud.com to them. */
export function hostFault(url: string): UrlFault | undefined {
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

/** A number or a name that only a local network knows leads each reader to a machine of their own. */
const ownNetwork =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$|^\[|^[^.]+$|\.(?:localhost|local|internal|home|lan)$/;

function faultOf(written: string, host: string): string | undefined {
  if (/(?:^|\.)xn--/.test(host) || !/^[\x21-\x7E]*$/.test(written)) return "has letters beyond a to z";
  if (host === "") return "is not a valid host";
  if (host !== written) return `is read as ${quote(host)} by browsers`;
  return ownNetwork.test(host) ? "has no public name" : undefined;
}
