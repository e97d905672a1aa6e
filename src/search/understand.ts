import { normalForm, singular } from "../analysis/text/normal-form.ts";
import type { Lexicon } from "./lexicon.ts";
import { correct, isFunctionWord, isKnown, wordsOf } from "./words.ts";

/** A query as it is searched for. */
export interface Understood {
  /** What goes to Pagefind: all of it has to match. Empty when no word of the query stands in the collection. */
  term: string;
  /** The whole query in other words, the likeliest first. */
  alternatives: string[];
  /** The parts that may match alone, each with the other ways to write it. */
  parts: Part[];
  /** Words that stand in no paper, left out of the term. */
  unknown: string[];
  /** The query with its spelling corrected, when it was. */
  corrected?: string;
}

export interface Part {
  text: string;
  also: string[];
}

/** More would cost a search each and find little. */
const mostAlternatives = 3;
const longestPhrase = 4;

/**
 * Reduces a query to what it asks for, corrects its spelling by the collection's own words and finds other ways to say
 * it. With `exact`, the words are taken as typed.
 */
export function understand(query: string, lexicon: Lexicon, exact = false): Understood {
  const typed = query.trim();
  const corrections = exact ? new Map<string, string>() : corrected(typed, lexicon);
  const repaired = corrections.size === 0 ? typed : replaceWords(typed, corrections);
  const all = wordsOf(repaired);
  const unknown = all.filter((word) => !isFunctionWord(word) && isUnknown(word, repaired, lexicon));
  const parts = partsOf(all, unknown, lexicon, exact);
  const asked = parts.map(({ text }) => text).join(" ");
  const reduced = unknown.length > 0 || (!exact && wordsOf(asked).length < all.length);
  const term = reduced ? asked : repaired;
  return {
    term,
    alternatives: exact ? [] : [...spaced(term), ...alternatives(parts)].slice(0, mostAlternatives),
    parts,
    unknown: [...new Set(unknown)],
    ...(corrections.size > 0 && { corrected: repaired }),
  };
}

function isUnknown(word: string, text: string, lexicon: Lexicon): boolean {
  if (!lexicon.covers(word) || lexicon.also.has(word)) return false;
  return !isKnown(word, lexicon.words) && !isPartOfKnown(word, text, lexicon);
}

function corrected(text: string, lexicon: Lexicon): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of new Set(wordsOf(text).filter((one) => !isFunctionWord(one)))) {
    if (isPartOfKnown(word, text, lexicon)) continue;
    const better = correct(word, lexicon.words);
    if (better !== undefined) found.set(word, better);
  }
  return found;
}

/** "ImageNet-1k", "BT^2": an unknown word may be part of a known name. */
function isPartOfKnown(word: string, text: string, lexicon: Lexicon): boolean {
  return wordsOf(text, true).some((joined) => joined.length > word.length && joined.includes(word) && lexicon.words.has(joined)); // prettier-ignore
}

function replaceWords(text: string, corrections: Map<string, string>): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(wordsOf(word)[0] ?? "") ?? word);
}

/** Cuts the words into phrases that have other forms and single words; function words that are in none are left out. */
function partsOf(all: string[], unknown: string[], lexicon: Lexicon, exact: boolean): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < all.length;) {
    const length = phraseLength(all, at, lexicon);
    const text = all.slice(at, at + length).join(" ");
    at += length;
    if ((length === 1 && isFunctionWord(text)) || unknown.includes(text)) continue;
    if (parts.some((part) => part.text === text)) continue;
    parts.push({ text, also: exact ? [] : formsOf(text, lexicon) });
  }
  if (parts.length > 0) return parts;
  return all.filter((word) => !unknown.includes(word)).map((text) => ({ text, also: [] }));
}

function phraseLength(all: string[], at: number, { also }: Lexicon): number {
  for (let length = Math.min(longestPhrase, all.length - at); length > 1; length--)
    if (also.has(all.slice(at, at + length).join(" "))) return length;
  return 1;
}

function formsOf(text: string, { also, words }: Lexicon): string[] {
  const one = singular(text);
  const american = text.split(" ").map(normalForm).join(" ");
  const forms = [...(also.get(text) ?? []), ...(one === text ? [] : (also.get(one) ?? []))];
  if (american !== text && !words.has(text)) forms.push(american);
  return [...new Set(forms)].filter((form) => form !== text);
}

/** The query with one part said otherwise, each part's first form before any second one. */
function alternatives(parts: Part[]): string[] {
  const said = (replaced: number, form: string) =>
    parts.map(({ text }, index) => (index === replaced ? form : text)).join(" ");
  return [0, 1, 2].flatMap((nth) =>
    parts.flatMap(({ also }, index) => (also[nth] === undefined ? [] : [said(index, also[nth])])),
  );
}

/** Pagefind takes "long-term" for one word, which is not in a paper that writes "long term". */
function spaced(term: string): string[] {
  const form = term.replace(/(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, " ");
  return form === term ? [] : [form];
}
