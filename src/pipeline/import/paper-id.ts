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
  const id = wholeId(title);
  if (id.length <= longest) return id || "untitled";
  const cut = id.slice(0, longest + 1);
  const lastWord = cut.lastIndexOf("-");
  return cut.slice(0, lastWord === -1 ? longest : lastWord);
}

/** Whether the id leaves out the end of the title, so that two papers may have the same. */
export function isCut(title: string): boolean {
  return wholeId(title).length > longest;
}

/** The id itself, or the first of `id-2`, `id-3`, … that is free; taken from then on. */
export function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function wholeId(title: string): string {
  return toId(
    plainText(parseTitle(title))
      .normalize("NFKC")
      .replaceAll("^", "")
      .replace(/(\d),(?=\d{3})/g, "$1"),
  );
}
