import { titleKey } from "../../model/identifiers.ts";
import { toId } from "../../lib/to-id.ts";

/** What follows a name and is no part of it: suffixes, degrees, and the numbers that DBLP gives to namesakes. */
const appended = /^(?:jr|sr|ii|iii|iv|phd|md|msc|et|al|\d+)$/;

/** The words of a name without case and accents: "Müller", "Mueller" and "Muller" are one. */
function nameWords(name: string): string[] {
  const words = toId(name)
    .split("-")
    .filter((word) => word !== "" && !appended.test(word))
    .map((word) => (word.length > 3 ? word.replace(/([aou])e/g, "$1") : word));
  return words.length > 0 ? words : [titleKey(name)].filter(Boolean);
}

/** Lists of authors are compared by their words, which are read once. */
export type AuthorWords = string[][];

export function authorWords(names: readonly string[] = []): AuthorWords {
  return names.map(nameWords).filter((words) => words.length > 0);
}

/** Whether two lists of authors have a person in common, as far as their names tell. */
export function shareAuthor(a: AuthorWords, b: AuthorWords): boolean {
  const byWord = Map.groupBy(b.flatMap((words) => words.map((word) => ({ word, words }))), ({ word }) => word); // prettier-ignore
  return a.some((words) => words.some((word) => byWord.get(word)?.some((other) => mayBeOne(words, other.words, word))));
}

/**
 * Whether two names that share a word may belong to one person: "J. Roe", "Roe JA", "Jane Roe" and "Roe, Jane Ann". The
 * other words of one name have to be words or initials of the other.
 */
function mayBeOne(a: readonly string[], b: readonly string[], shared: string): boolean {
  // An initial is no name, unless the whole names are the same.
  if (shared.length === 1) return a.join(" ") === b.join(" ");
  const [short, long] = [a, b].map((words) => without(words, shared)).sort((x, y) => x.length - y.length) as [string[], string[]]; // prettier-ignore
  const initials = long.map((word) => word[0]).join("");
  return short.every(
    (word) => long.some((other) => fits(word, other)) || (word.length <= 4 && initials.startsWith(word)),
  );
}

/** Whether two words are the same, one is the initial of the other, or one is its short form. */
function fits(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function without(words: readonly string[], one: string): string[] {
  const index = words.indexOf(one);
  return words.filter((_, at) => at !== index);
}

/**
 * Whether a list gives the names of another, in order, more fully: "Jane Roe" for "J. Roe".
 * @param prefix whether it may go on where the other ends.
 */
export function isFuller(names: readonly string[], than: readonly string[], prefix: boolean): boolean {
  if (prefix ? names.length < than.length : names.length !== than.length) return false;
  const length = (list: readonly string[]) => list.join("").length;
  return length(names) > length(than) && than.every((name, index) => isSamePerson(name, names[index]!));
}

function isSamePerson(a: string, b: string): boolean {
  return shareAuthor(authorWords([a]), authorWords([b]));
}
