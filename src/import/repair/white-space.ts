import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import type { Cleaner } from "./cleaner.ts";

/** Folds white space; a line break becomes one space, so that no two words are glued. Paragraphs stay. */
export const whiteSpace: Cleaner = {
  id: "white-space",
  clean: (text, { where }) => {
    const paragraphs = where === "title" ? [text] : text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
    return { text: paragraphs.map(collapseWhitespace).filter(Boolean).join("\n\n"), repairs: [], warnings: [] };
  },
};
