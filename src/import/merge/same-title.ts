import { distance } from "fastest-levenshtein";
import { sharedWords, wordSet } from "../../lib/shared-words.ts";
import { titleKey } from "../../model/identifiers.ts";

/** Titles of parts of a journal or a book; many papers of one author have them. */
const standing =
  /^(?:guest |invited |introductory )?(?:(?:letters? (?:from|to) the )?editors?(?:ial|s)?(?: (?:note|comment|introduction|preface)s?)?|introduction(?: to the (?:special |themed )?(?:issue|section|volume))?|preface|foreword|afterword|prologue|epilogue|overview|discussion|conclusions?|summary|abstracts?|comments?|commentary|reply|response|rejoinder|(?:the )?authors? (?:reply|response)|reply to (?:the )?(?:comments?|discussions?|authors?|reviewers?)|erratum|errata|corrigend(?:um|a)|correction|retraction(?: note)?|book reviews?|reviews?|news|obituary|in memoriam|contents|index|references|untitled|no title|tutorial|keynote|poster|panel)$/;

/** Whether a title says nothing of its paper, such as "Editorial" or "Reply". */
export function isStandingTitle(title: string): boolean {
  const words = title.toLowerCase().replace(/[’']s?/g, "").match(/[\p{L}\p{N}]+/gu) ?? []; // prettier-ignore
  return standing.test(words.join(" "));
}

const roman = new Map(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map((text, index) => [text, String(index + 1)])); // prettier-ignore

/** The numbers in a title, Roman ones too, and the letters of its parts: `Part II` and `part 2` are one, `Part A` another. */
function numbersOf(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  const numbers = words.flatMap((word, index) => {
    if (/^\p{N}+$/u.test(word)) return [String(Number(word))];
    const isPart = /^(?:part|volume|chapter|paper|study|appendix|teil|partie|parte)$/.test(words[index - 1] ?? "");
    if (roman.has(word) && (isPart || word.length > 1 || index === words.length - 1)) return [roman.get(word)!];
    return isPart && word.length === 1 ? [word] : [];
  });
  return numbers.join(" ");
}

/**
 * How near two titles are: `same` but for case and punctuation; `near` when one is in the other or some letters differ;
 * `other` when they say another thing, or count differently (`Part I` and `Part II`).
 */
export function compareTitles(a: string, b: string): "same" | "near" | "other" {
  const [one, two] = [titleKey(a), titleKey(b)];
  if (one === two) return "same";
  if (numbersOf(a) !== numbersOf(b)) return "other";
  const longest = Math.max(one.length, two.length);
  if (distance(one, two) <= longest * 0.2) return "near";
  const [words, others] = [wordSet(a, 2), wordSet(b, 2)];
  return Math.min(words.size, others.size) > 1 && sharedWords(words, others) >= 0.7 ? "near" : "other";
}
