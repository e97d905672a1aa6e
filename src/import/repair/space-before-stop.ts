import { replacing } from "./cleaner.ts";

/** Takes the space before a full stop that ends a sentence: `…/inpars .` */
export const spaceBeforeStop = replacing(
  "space-before-stop",
  "space before the full stop",
  /(\S{1,20})\s+\.(?=\s|$)/g,
  (_, [word]) => `${word}.`,
);
