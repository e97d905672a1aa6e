import { toId } from "../../lib/to-id.ts";
import { parseTitle } from "../parse/abstract.ts";
import { plainText } from "../parse/plain-text.ts";

/** Long enough for any title to be known by, short enough for file systems and addresses. */
const longest = 100;

/**
 * The id of a paper from its title, cut after a whole word.
 * @example paperId("BT$^2$: Backward-compatible Training") // "bt2-backward-compatible-training"
 */
export function paperId(title: string): string {
  const id = toId(plainText(parseTitle(title)).replaceAll("^", "").replace(/(\d),(?=\d{3})/g, "$1"));
  if (id.length <= longest) return id || "untitled";
  const cut = id.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1));
}

/** A title without case, punctuation and markup: two papers with the same are taken for one. */
export function foldedTitle(title: string): string {
  return paperId(title).replaceAll("-", "");
}
