/** A sentence whose names are replaced by `⟦0⟧`, `⟦1⟧`, …, so that simple patterns can speak of names and lists of them. */
export interface Marked {
  marked: string;
  names: { name: string; at: number }[];
}

/** In a pattern over marked text: one name, its number in a group. */
export const aName = String.raw`⟦(\d+)⟧`;
/** In a pattern over marked text: a name or a list of names, in a group. */
export const someNames = String.raw`(⟦\d+⟧(?:(?:, and |, or |, | and | or | & )(?:the )?⟦\d+⟧){0,12})`;

const nameStart = /^(?:\p{Ll}{1,4}-?)?\p{Lu}[\p{L}\d]*(?:[-^./+][\p{Lu}\d][\p{L}\d^]*)*/u;
const numberWord = /^\d[\d.]{0,5}[kKM]?$/;
const longestName = 6;

const small = new Set(
  `The Our Their Its This These Those Each Other In On For With Without And An A We It As By To Of From At All Both Most Many
   Some Several Such Any Existing Standard Popular Extensive Experiment Experiments Results Using Furthermore Moreover However
   Finally Code Codes Data New Large Table Figure Section Specifically Additionally Empirically Recently Recent Previous Prior
   Here Then Thus Hence Also Despite While Although When Where How What Which Why Unlike Based Given Through Via Under Across
   Compared Building Inspired Motivated Towards Toward First Second Third One Two Three Four Five Besides If But Yet So Or Not
   Current Modern Large-scale Our's Models Index Terms I Only Is Are Can Do Does Project Their They You There Overall Notably`.split(
    /\s+/,
  ),
);

/** Finds runs of words that start with a capital (or look like `i-RevNet`, `iNat 2019`) and puts marks in their place. */
export function markNames(sentence: string): Marked {
  const names: Marked["names"] = [];
  let marked = "";
  let run: { at: number; end: number; words: number } | undefined;
  const flush = (): void => {
    if (run === undefined) return;
    marked += `⟦${names.length}⟧`;
    names.push({ name: sentence.slice(run.at, run.end), at: run.at });
    run = undefined;
  };
  let last = 0;
  for (const match of sentence.matchAll(/[^\s,;:()[\]"“”‘’'`]+/gu)) {
    const between = sentence.slice(last, match.index);
    const found = nameAt(match[0], run !== undefined);
    const goesOn = run !== undefined && between === " " && run.end === last && run.words < longestName;
    if (!goesOn || found === 0) flush();
    if (run !== undefined && found > 0) {
      run.end = match.index + found;
      run.words++;
    } else {
      marked += between;
      if (found > 0) run = { at: match.index, end: match.index + found, words: 1 };
    }
    if (found < match[0].length) flush();
    marked += match[0].slice(found);
    last = match.index + match[0].length;
  }
  flush();
  return { marked: marked + sentence.slice(last), names };
}

/** How many of the word's letters belong to a name: none for an ordinary word. */
function nameAt(word: string, inName: boolean): number {
  const number = word.replace(/(?<![.!?])[.!?]+$/, "");
  if (inName && numberWord.test(number)) return number.length;
  const found = nameStart.exec(word)?.[0] ?? "";
  return small.has(found) ? 0 : found.length;
}

/** The names that a group of a pattern over marked text holds. */
export function namesIn({ names }: Marked, group: string): Marked["names"] {
  return Array.from(group.matchAll(/\d+/g), ([index]) => names[Number(index)]!);
}

/** Letters and digits in lower case: two spellings of one name have the same key. */
export function nameKey(found: string): string {
  return found.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether it has what ordinary capitalised words lack: a second capital in one word, a digit or a raised sign. */
export function isOdd(found: string): boolean {
  return found.split(/[\s-]/).some((word) => /[\p{L}\d]\p{Lu}|\d|\^/u.test(word)) || /^\p{Lu}{1,2}-\p{Lu}/u.test(found);
}
