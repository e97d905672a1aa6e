import words from "../text/words.json" with { type: "json" };
import { nameKey } from "./names.ts";

/** A sentence whose names are replaced by `⟦0⟧`, `⟦1⟧`, …, so that simple patterns can speak of names and lists of them. */
export interface Marked {
  marked: string;
  names: { name: string; at: number }[];
}

/** In a pattern over marked text: one name, its number in a group. */
export const aName = String.raw`⟦(\d+)⟧`;
/** In a pattern over marked text: a name or a list of names, in a group. */
export const someNames = String.raw`(⟦\d+⟧(?:(?:, and |, or |, | and | or | & )(?:the )?⟦\d+⟧){0,12})`;

/** A pattern over marked text. */
export const inMarked = (source: TemplateStringsArray, ...parts: string[]): RegExp =>
  new RegExp(String.raw(source, ...parts), "gu");

const nameStart = /^(?:\p{Ll}{1,4}-?)?\p{Lu}[\p{L}\d]*(?:[-^./+][\p{Lu}\d][\p{L}\d^]*)*/u;
const numberWord = /^\d[\d.]{0,5}[kKM]?$/;
/** In words. */
const longestName = 6;

/** Capitalised at the start of a sentence or in a heading, but never a name. */
const ordinary: ReadonlySet<string> = new Set(words.ordinary);

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

/** How many letters of a word belong to a name: none of an ordinary word. */
function nameAt(word: string, inName: boolean): number {
  const number = word.replace(/(?<![.!?])[.!?]+$/, "");
  if (inName && numberWord.test(number)) return number.length;
  const found = nameStart.exec(word)?.[0] ?? "";
  return ordinary.has(found) ? 0 : found.length;
}

/** A name where it was read. */
export interface Found {
  name: string;
  /** The supporting sentence, or the title. */
  text: string;
  /** Its place in the reading; 0 is the title. */
  sentence: number;
  /** Where in the sentence the name stands. */
  at: number;
}

/** The first mention of each name, in the order of the text. */
export function firstMentions(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const isFirst = (key: string) => key !== "" && !seen.has(key) && seen.add(key);
  return found.toSorted((a, b) => a.sentence - b.sentence || a.at - b.at).filter(({ name }) => isFirst(nameKey(name)));
}

/** Every name in a group of these patterns over the marked sentence, or those of them that `choose` gives. */
export function matchNames(
  text: string,
  sentence: number,
  patterns: readonly RegExp[],
  choose: (names: Marked["names"]) => Marked["names"],
): Found[] {
  const { marked, names } = markNames(text);
  return patterns.flatMap((pattern) =>
    Array.from(marked.matchAll(pattern)).flatMap(([, group]) => {
      const inGroup = Array.from(group!.matchAll(/\d+/g), ([index]) => names[Number(index)]!);
      return choose(inGroup).map((found) => ({ ...found, text, sentence }));
    }),
  );
}

/**
 * Names, each with its supporting sentence. Of a long form and the short one that it introduces the short one stays:
 * "Geometrically Aligned Transfer Encoder (GATE)".
 */
export function toMentions(found: readonly Found[]): { name: string; text: string }[] {
  const spellsOut = (long: string, { name, text }: Found) => text.includes(`${long} (${name}`);
  return found
    .filter((long) => !found.some((short) => short !== long && spellsOut(long.name, short)))
    .map(({ name, text }) => ({ name, text }));
}
