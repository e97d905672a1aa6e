import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import type { Paper } from "../../model/paper.ts";
import type { PaperText } from "../topics/index.ts";
import { parseAbstract, parseTitle } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";

/** Anything that Markdown could read as more than words. Most abstracts hold none of it and need no parser. */
const markup = /[*_`[\]\\<>&~$|#]|^[^\S\r\n\u2028\u2029]*(?:[-+]|\d+[.)])\s/m;

/** Title and abstract as a reader sees them. */
export function plainPaper({ title, abstract }: Pick<Paper, "title" | "abstract">): PaperText {
  return {
    title: markup.test(title) ? plainText(parseTitle(title)) : collapseWhitespace(title),
    abstract: markup.test(abstract) ? plainText(parseAbstract(abstract)) : collapseWhitespace(abstract),
  };
}
