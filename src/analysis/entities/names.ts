import words from "../text/words.json" with { type: "json" };

/** Capitalised words and acronyms that name fields, tasks, kinds of models or languages, never one system or data set. */
const general: ReadonlySet<string> = new Set(words.general);

/** Whether every word of a name is general ("NLP", "Turkish-English", "CNN"). */
export function isGeneral(name: string): boolean {
  return name.split(" ").every((word) => general.has(word) || /^\d+$/.test(word) || isLanguagePair(word));
}

/** Whether it may name one system or data set: it is no letter or number and not general. */
export function mayBeName(name: string): boolean {
  return name.length > 1 && !isGeneral(name) && !/^\d/.test(name);
}

function isLanguagePair(word: string): boolean {
  const parts = word.split("-");
  return parts.length > 1 && parts.every((part) => general.has(part) && /^\p{Lu}\p{Ll}{3,}$/u.test(part));
}

/** Letters and digits in lower case: two spellings of one name have the same key. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether it is written as no ordinary word is: with a second capital in one word, a digit or a raised sign. */
export function isOdd(name: string): boolean {
  return name.split(/[\s-]/).some((word) => /[\p{L}\d]\p{Lu}|\d|\^/u.test(word)) || /^\p{Lu}{1,2}-\p{Lu}/u.test(name);
}
