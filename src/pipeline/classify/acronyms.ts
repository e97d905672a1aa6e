import type { Token } from "../../lib/tokens.ts";

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
export function acronyms(sentence: string, list: Token[]): Acronym[] {
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
  return text.length <= 10 && (text.match(/\p{Lu}/gu) ?? []).length >= 2;
}

/** The initials of the words before must give the letters of the short form, last to first; small words may be skipped. */
function longFormStart(list: Token[], at: number, short: string): number | undefined {
  const letters = singularShort(short).toLowerCase().replace(/[^\p{L}]/gu, "");
  let left = letters.length - 1;
  let start: number | undefined;
  for (let i = at - 1; i >= 0 && i >= at - 2 * letters.length - 1 && left >= 0; i--) {
    const used = lettersUsed(list[i]!.norm, letters, left);
    if (used === 0 && !smallWords.has(list[i]!.norm)) return undefined;
    left -= used;
    if (used > 0) start = i;
  }
  return left < 0 ? start : undefined;
}

const smallWords = new Set(["of", "for", "and", "the", "in", "to", "with", "a", "on", "by", "from"]);

/** A word may give several letters ("DeepONet", "hypernetwork" in HN): the longest run that starts with its initial. */
function lettersUsed(word: string, letters: string, last: number): number {
  for (let count = Math.min(last + 1, word.length); count > 0; count--) {
    const part = letters.slice(last - count + 1, last + 1);
    if (part[0] === word[0] && isSubsequence(part, word)) return count;
  }
  return 0;
}

function isSubsequence(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length;
}
