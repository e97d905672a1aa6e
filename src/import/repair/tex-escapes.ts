import { replacing } from "./cleaner.ts";

/** Takes the backslash from characters that only TeX has to escape: `5\%`, `R\&D`. `\$`, `\_` and braces mean the same in Markdown. */
export const texEscapes = replacing(
  "tex-escapes",
  "TeX escape",
  /(\S{0,20}?)\\([%&#])/g,
  (_, [before, character]) => `${before}${character}`,
);
