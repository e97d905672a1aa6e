import { separateCharacters } from "../lib/unspaced-scripts.ts";
import { normalForm, singular } from "../analysis/text/normal-form.ts";

/** Words of a text as search compares them: lower case, without accents; `joined` keeps hyphenated words as one. */
export function wordsOf(text: string, joined = false): string[] {
  const plain = separateCharacters(text).toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return (
    (joined ? plain.replace(/(?<=[\p{L}\p{N}])[-‐‑'’](?=[\p{L}\p{N}])/gu, "") : plain).match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that a question is made of and that tell no paper from another. */
const functionWords = new Set(
  `a about after all also am an and any are as at be been before being between but by can choose could did do does doing
   during each find for from get gets give good had has have help how i if in into is it its just me more most my need no
   not of on one ones only or other our over paper papers pick really same should show so some such tell than that the
   their them then there these they this those to too under up use used uses using very want was way ways we were what
   when where whether which while who why will with without work works would you your`.split(/\s+/),
);

/** Whether a word only holds a question together. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** How many papers each word of the collection stands in. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * The word of the collection that a mistyped one was meant to be, or undefined when it is known, too short to tell or
 * like none. Words as far away as each other are told apart by how many papers hold them.
 */
export function correct(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 4 || /\d/.test(word) || isKnown(word, vocabulary)) return undefined;
  const furthest = word.length < 6 ? 1 : 2;
  let best: { word: string; off: number; papers: number } | undefined;
  for (const [candidate, papers] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > furthest || candidate.length < 4) continue;
    const off = editDistance(word, candidate, furthest) + (candidate[0] === word[0] ? 0 : 0.5);
    if (off > furthest + 0.4) continue;
    if (best === undefined || off < best.off || (off === best.off && papers > best.papers))
      best = { word: candidate, off, papers };
  }
  return best?.word;
}

/** Known itself, by its beginning, or as a form of a known word: "adapters" is known where "adapter" is. */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  const forms = [word, singular(word), normalForm(word), singular(normalForm(word))];
  if (word.length < 2 || forms.some((form) => vocabulary.has(form))) return true;
  const stem = word.replace(/(?:ies|es|s|ing|ed|isation|ization|ise|ize)$/, "");
  for (const candidate of vocabulary.keys())
    if (
      candidate.startsWith(word) ||
      (stem.length > 3 && candidate.startsWith(stem) && candidate.length - stem.length <= 4)
    )
      return true;
  return false;
}

/** Damerau-Levenshtein distance (optimal string alignment), given up above a limit. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
