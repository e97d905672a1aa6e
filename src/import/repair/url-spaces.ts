import { replacing } from "./cleaner.ts";

/** Ends of host names that are worth joining: `github. com` is a host, `code. We` is the end of a sentence. */
const domain = "(?:com|org|io|net|edu|ai|ml|gov|co|dev|app|tech|info)";

/** Joins an address that was broken by spaces: `https: // github. com/ a/ b`. */
export const urlSpaces = replacing(
  "url-spaces",
  "address broken by spaces",
  new RegExp(String.raw`(\bhttps?:\s*//\s*(?:[\w-]+\s*\.\s*)+${domain}\b)((?:\s*/\s*[\w.~%-]+)*/?)`, "g"),
  (match, [host, path]) => (/\s/.test(host!) || goesOn.test(path!) ? match.replace(/\s+/g, "") : match),
);

/** A path that was broken. In `see https://openreview.net/ and more` the address is whole, and a word follows. */
const goesOn = /^[^\s]*\/\s+[^\s/]+\s*\/|\s\//;
