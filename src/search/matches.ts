import { compareText } from "../lib/compare.ts";
import { titleKey } from "../model/identifiers.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Index, Result } from "./pagefind.ts";
import type { Part, Understood } from "./understand.ts";
import { wordsOf } from "./words.ts";

/** A hit of one search: what it is, and how good Pagefind finds it. */
type Scored = Pick<Result, "id" | "score">;

/** One search of a blend: its hits, best first, and how much finding something by it is worth. */
export interface Strand<T extends Scored> {
  weight: number;
  hits: T[];
}

/**
 * Blends searches into one ranking: each hit gains the weight of every strand that has it, a little more towards the top
 * of the strand. What all strands have comes first; what only one has is kept, last.
 */
export function blend<T extends Scored>(strands: Strand<T>[]): T[] {
  const found = new Map<string, { hit: T; worth: number }>();
  for (const { weight, hits } of strands) {
    const top = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const entry = found.get(hit.id) ?? { hit, worth: 0 };
      entry.worth += weight * (0.4 + 0.6 * Math.min(1, hit.score / (top || 1)));
      found.set(hit.id, entry);
    }
  }
  const ranked = [...found.values()].sort((a, b) => b.worth - a.worth || compareText(a.hit.id, b.hit.id));
  return ranked.map(({ hit }) => hit);
}

/**
 * Whether a hit holds anything that was asked for. Pagefind cuts an unknown word down to its longest known beginning,
 * without a floor: "zzzzqqqq" finds what begins with "z". A hit counts when a word that it marks shares more than half
 * of a word of the query with it.
 */
export function isGenuine(query: string, markedWords: string[]): boolean {
  const asked = [...wordsOf(query), ...wordsOf(query, true)];
  const found = markedWords.flatMap((text) => [...wordsOf(text), ...wordsOf(text, true)]);
  return found.some((word) => asked.some((wanted) => sharesBeginning(wanted, word)));
}

function sharesBeginning(wanted: string, found: string): boolean {
  const shorter = Math.min(wanted.length, found.length);
  let same = 0;
  while (same < shorter && wanted[same] === found[same]) same++;
  return same > wanted.length / 2;
}

/**
 * Pagefind cuts a word that it does not know down to a known beginning. Where the lexicon cannot tell that a word is
 * known, the best hit is looked at: when not even that has what was asked for, none has.
 */
export async function findGenuine(index: Index, lexicon: Lexicon, term: string): Promise<Result[]> {
  const results = await index.find(term);
  const best = results[0];
  if (best === undefined || wordsOf(term).every((word) => lexicon.covers(word) || lexicon.words.has(word)))
    return results;
  const { excerpt, meta } = await best.data();
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1]!);
  return isGenuine(term, [...marked, ...Object.values(meta)]) ? results : [];
}

/** Papers as a set of their ids. */
export function idsOf(results: Result[]): ReadonlySet<string> {
  return new Set(results.map(({ id }) => id));
}

/** Each part is a search of its own; the rarest ones tell the most. */
const mostParts = 5;
/** An acronym's other meaning or an other spelling is worth a little less than the words as typed. */
const otherWords = 0.7;

/** What has all of the query, in its own words or in others, and what has one of the names. */
export async function fullMatches(
  index: Index,
  lexicon: Lexicon,
  { term, alternatives, unknown }: Understood,
  names: string[],
): Promise<Result[]> {
  const called = await Promise.all(names.map((name) => index.find(name)));
  const theirs = called.map((hits) => ({ weight: 1, hits }));
  if (unknown.length > 0) return blend(theirs);
  if (term === "") return index.find(null);
  const [main, ...others] = await inForms(index, lexicon, [term, ...alternatives]);
  return blend([main!, ...theirs, ...others]);
}

/** A search for each way to write the same. */
function inForms(index: Index, lexicon: Lexicon, forms: string[]): Promise<Strand<Result>[]> {
  const search = async (form: string, nth: number) => {
    return { weight: nth === 0 ? 1 : otherWords, hits: await findGenuine(index, lexicon, form) };
  };
  return Promise.all(forms.map(search));
}

/** The search for a part of a query alone. */
export type PartStrand = Awaited<ReturnType<typeof partStrands>>[number];

/** Searches each part alone, the rarest ones only; a part weighs by how few papers have it (Spärck Jones 1972). */
export async function partStrands(index: Index, lexicon: Lexicon, papers: number, parts: Part[]) {
  const papersWith = ({ text }: Part) => Math.min(...wordsOf(text).map((word) => lexicon.words.get(word) ?? 0));
  const rarest = parts.toSorted((a, b) => papersWith(a) - papersWith(b)).slice(0, mostParts);
  const strands = await Promise.all(
    rarest.map(async ({ text, also }) => {
      const hits = blend(await inForms(index, lexicon, [text, ...also]));
      return { text, hits, weight: Math.log(1 + papers / Math.max(1, hits.length)), ids: idsOf(hits) };
    }),
  );
  return strands.filter(({ hits }) => hits.length > 0);
}

/** The first page of hits, whose titles are loaded in any case. */
const mostTitles = 10;

/** A paper whose title is the query comes first: Pagefind ranks by words, and takes "C#" for "C". */
export async function titledFirst(results: Result[], text: string): Promise<Result[]> {
  const key = titleKey(text);
  if (wordsOf(text).length < 2) return results;
  const first = results.slice(0, mostTitles);
  const titles = await Promise.all(first.map(async (result) => titleKey((await result.data()).meta["title"])));
  const isTitled = (_: Result, at: number) => titles[at] === key;
  return [
    ...first.filter(isTitled),
    ...first.filter((result, at) => !isTitled(result, at)),
    ...results.slice(mostTitles),
  ];
}
