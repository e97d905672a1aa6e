import { replacing } from "./cleaner.ts";

/** Cuts what a link macro left at the end of an address: `https://…/x{here}`, `https://…/x}`. */
export const urlEnds = replacing(
  "url-ends",
  "remnant of a link macro",
  /(?<!\{)(https?:\/\/(?:(?!https?:\/\/)[^\s{}<>"])+)(?:\{[^{}\s]*\}|\}+)/g,
  (_, [address]) => address!,
);
