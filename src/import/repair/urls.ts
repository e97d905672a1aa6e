import { imitates, mirrorOf } from "../../content/known-hosts.ts";
import { type Cleaner, quote, replacing } from "./cleaner.ts";

/** Ends of host names that are joined: `github. com` is a host, `code. We` is the end of a sentence. */
const domain = "(?:com|org|io|net|edu|ai|ml|gov|co|dev|app|tech|info)";

/** A path that continues after a space. In `see https://openreview.net/ and/or more` the URL is complete. */
const pathContinues = /^\/[^\s]+\/\s+(?!(?:and|or)\/)[^\s/]+\s*\/|^[^\s]*\/\s+[^\s/]+\s*\/\s|\s\//;

/** Removes spaces inside a URL: `https: // github. com/ a/ b`. */
export const urlSpaces: Cleaner = replacing(
  "address broken by spaces",
  new RegExp(String.raw`(\bhttps?:\s*//\s*(?:[\w-]+\s*\.\s*)+${domain}\b)((?:\s*/\s*[\w.~%-]+)*/?)`, "g"),
  (match, [host, path]) => (/\s/.test(host!) || pathContinues.test(path!) ? match.replace(/\s+/g, "") : match),
);

/** Removes what a link macro left at the end of a URL: `https://…/x{here}`, `https://…/x}`. Braces of a TeX command (`\~{}`) and of a pattern (`/users/{id}`) stay. */
export const urlEnds: Cleaner = replacing(
  "remnant of a link macro",
  /(?<!\{)(https?:\/\/(?:(?!https?:\/\/)[^\s{}<>"])+)(?:\{(?<!(?:\\(?:[A-Za-z]+|[~^])|[/=?&-])\{)[^{}\s]*\}|\}+)/g,
  (_, [url]) => url!,
);

/** Restores the original host of a URL on a known mirror; warns about other hosts that imitate a known one. */
export const lookAlikeHosts: Cleaner = (text) => {
  const repairs: string[] = [];
  const warnings: string[] = [];
  const repaired = text.replace(/\bhttps?:\/\/([^\s/"<>{}]+)/g, (match, host: string) => {
    const real = mirrorOf(host);
    if (real !== undefined) {
      repairs.push(`the host of a link is ${real} again (the listing had a mirror of it)`);
      return `https://${real}`;
    }
    const imitated = imitates(host);
    if (imitated !== undefined) warnings.push(`${quote(match)} imitates ${imitated}; find the true address`);
    return match;
  });
  return { text: repaired, repairs, warnings };
};

/** The words that arXiv's pages show instead of a URL; the URL itself is not copied with them. */
export const hiddenUrl = /\bthis (?:https?|ftp) URL\b/g;
