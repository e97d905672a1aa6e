import { isReservedName } from "../model/paths.ts";
import { toId } from "../lib/to-id.ts";
import { parseTitle } from "../content/abstract.ts";
import { plainText } from "../content/plain-text.ts";

/** The maximum length of an id; enough to recognise any title by, and short enough for file systems and URLs. */
const maxLength = 100;

/** The id of a title without any letter or digit that an id can have. */
export const fallbackId = "untitled";

/**
 * The id of a paper from its title, cut after a whole word.
 * @example paperId("BT$^2$: Backward-compatible Training") // "bt2-backward-compatible-training"
 */
export function paperId(title: string): string {
  const id = wholeId(title);
  if (isReservedName(id)) return `${id}-paper`;
  if (id.length <= maxLength) return id || fallbackId;
  const cut = id.slice(0, maxLength + 1);
  const lastWord = cut.lastIndexOf("-");
  return cut.slice(0, lastWord === -1 ? maxLength : lastWord);
}

/** Whether the id lacks the end of the title or words in other scripts, so that two papers may have the same id. */
export function isCut(title: string): boolean {
  const words =
    plainText(parseTitle(title))
      .normalize("NFKD")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return wholeId(title).length > maxLength || words.some((word) => toId(word) === "");
}

/** Ids in use, each with the last number that was appended to it. */
export type TakenIds = Map<string, number>;

/** The id itself, or the first of `id-2`, `id-3`, … that is free. It is in use from then on. */
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
