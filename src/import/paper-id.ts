import { isReservedName } from "../model/reserved-names.ts";
import { toId } from "../lib/to-id.ts";
import { parseTitle } from "../content/abstract.ts";
import { plainText } from "../content/plain-text.ts";

/** Long enough for any title to be known by, short enough for file systems and addresses. */
const longest = 100;

/** The id of a title that has no letter or digit for one. */
export const nameless = "untitled";

/**
 * The id of a paper from its title, cut after a whole word.
 * @example paperId("BT$^2$: Backward-compatible Training") // "bt2-backward-compatible-training"
 */
export function paperId(title: string): string {
  const id = wholeId(title);
  if (isReservedName(id)) return `${id}-paper`;
  if (id.length <= longest) return id || nameless;
  const cut = id.slice(0, longest + 1);
  const lastWord = cut.lastIndexOf("-");
  return cut.slice(0, lastWord === -1 ? longest : lastWord);
}

/** Whether the id leaves out the end of the title or words in other scripts, so that two papers may have the same. */
export function isCut(title: string): boolean {
  const words =
    plainText(parseTitle(title))
      .normalize("NFKD")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return wholeId(title).length > longest || words.some((word) => toId(word) === "");
}

/** Ids that papers have, each with the last number that was tried behind it. */
export type TakenIds = Map<string, number>;

/** The id itself, or the first of `id-2`, `id-3`, … that is free; taken from then on. */
export function freeId(id: string, taken: TakenIds): string {
  let free = id;
  let number = taken.get(id) ?? 1;
  while (taken.has(free)) free = `${id}-${++number}`;
  taken.set(id, number);
  if (free !== id) taken.set(free, 1);
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
