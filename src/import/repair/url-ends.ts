import { replacing } from "./cleaner.ts";

/** Cuts what a link macro left at the end of an address: `https://…/x{here}`, `https://…/x}`. Braces after a command of TeX, as in `\~{}`, are the command's. */
export const urlEnds = replacing(
  "url-ends",
  "remnant of a link macro",
  /(?<!\{)(https?:\/\/(?:(?!https?:\/\/)[^\s{}<>"])+)(?:\{(?<!\\(?:[A-Za-z]+|[~^])\{)[^{}\s]*\}|\}+)/g,
  (_, [address]) => address!,
);
