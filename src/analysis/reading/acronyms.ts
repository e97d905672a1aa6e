import { hasTwoCapitals } from "../text/normal-form.ts";
import type { Token } from "../text/tokens.ts";

/** A short form that the text itself explains: `ZSL` for the words `from` to `to` of a sentence. */
export interface Acronym {
  short: string;
  /** Token indexes of the long form, half-open. */
  from: number;
  to: number;
  /** Token index of the short form where it is explained. */
  at: number;
}

/** Finds "zero-shot learning (ZSL)" and "ZSL (zero-shot learning)" in the tokens of one sentence. */
export function acronyms(sentence: string, list: readonly Token[]): Acronym[] {
  if (!sentence.includes("(")) return [];
  const out: Acronym[] = [];
  list.forEach((token, at) => {
    if (!looksShort(token.text) || at === 0) return;
    if (!/\(\s*$/.test(sentence.slice(list[at - 1]!.end, token.start))) return;
    if (!/^\s*[),;]/.test(sentence.slice(token.end))) return;
    const from = longFormStart(list, at, token.text);
    if (from !== undefined) out.push({ short: singularShort(token.text), from, to: at, at });
  });
  return out;
}

/** `ZSLs` is the plural of `ZSL`. */
export function singularShort(text: string): string {
  return /^[\p{Lu}\d-]{2,}s$/u.test(text) ? text.slice(0, -1) : text;
}

function looksShort(text: string): boolean {
  return text.length <= 10 && hasTwoCapitals(text);
}

/** The initials of the words before must give the letters of the short form; small words may be skipped. */
function longFormStart(list: readonly Token[], at: number, short: string): number | undefined {
  const letters = singularShort(short)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
  return spell(list, at - 1, letters, new Set());
}

/**
 * Spells the letters from the last word back, as few letters a word as possible.
 * @param failed words and numbers of letters that led nowhere: without it, a hundred times "a" before "(BAAAAAA)" has
 * more ways to be spelled than anyone can try.
 */
function spell(list: readonly Token[], at: number, letters: string, failed: Set<number>): number | undefined {
  if (letters === "") return at + 1;
  const word = list[at]?.norm;
  const state = at * 100 + letters.length;
  if (word === undefined || failed.has(state)) return undefined;
  for (let count = 1; count <= Math.min(letters.length, longestPart); count++) {
    const part = letters.slice(-count);
    if (part[0] !== word[0] || !isSubsequence(part, word)) continue;
    const start = spell(list, at - 1, letters.slice(0, -count), failed);
    if (start !== undefined) return start;
  }
  const start = smallWords.has(word) ? spell(list, at - 1, letters, failed) : undefined;
  if (start === undefined) failed.add(state);
  return start;
}

/** A word may give several letters ("network" in DeepONet). */
const longestPart = 4;
const smallWords = new Set(["of", "for", "and", "the", "in", "to", "with", "a", "on", "by", "from"]);

function isSubsequence(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length;
}
