import { compareText } from "../../lib/compare.ts";
import { normalForm } from "../../analysis/text/normal-form.ts";
import { sentences } from "../../analysis/text/sentences.ts";
import { tokens } from "../../analysis/text/tokens.ts";
import { entityUrl } from "../../model/urls.ts";
import type { EntityPage, PaperPage, TopicPage } from "../../model/page.ts";
import { acronyms } from "../../analysis/reading/acronyms.ts";
import { type NameEntry, type Shard, shardKeys, shardOf } from "../../search/lexicon.ts";
import { wordsOf } from "../../search/words.ts";

/** Of one letter, so that no file is heavy however many papers there are; rare words, which are names and slips, give way. */
const mostWords = 2500;
const mostNames = 600;
/** Forms of a word beyond these are seldom meant. */
const mostForms = 3;

/** What search knows of the collection's words, cut by first letter. */
export function searchLexicon(papers: PaperPage[], topics: TopicPage[], names: EntityPage[]): Map<string, Shard> {
  const counts = wordCounts(papers, topics);
  const also = otherForms(papers, counts);
  const entries = names.filter(({ kind }) => kind !== "years").map(toEntry);
  const byLetter = Map.groupBy(counts, ([word]) => shardOf(word));
  const alsoByLetter = Map.groupBy(also, ([phrase]) => shardOf(phrase));
  const namesByLetter = groupByLetters(entries);
  return new Map(
    shardKeys.map((key) => {
      const words = byLetter.get(key) ?? [];
      const kept = words.toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, mostWords);
      return [
        key,
        {
          complete: kept.length === words.length,
          words: Object.fromEntries(kept.sort((a, b) => compareText(a[0], b[0]))),
          also: Object.fromEntries((alsoByLetter.get(key) ?? []).sort((a, b) => compareText(a[0], b[0]))),
          names: (namesByLetter.get(key) ?? []).slice(0, mostNames).map(({ entry }) => entry),
        },
      ];
    }),
  );
}

/** In how many papers each word stands, of all that search reads. Hyphenated words count as their parts and as one. */
function wordCounts(papers: PaperPage[], topics: TopicPage[]): [string, number][] {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const word of new Set([...wordsOf(text), ...wordsOf(text, true)]))
      if (word.length > 1 && word.length < 40) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, abstract, authors, venue, year, systems } of papers)
    add([title, abstract, venue ?? "", year ?? "", ...[...authors, ...systems].map(({ name }) => name)].join(" "));
  for (const { label, aliases } of topics) add([label, ...aliases].join(" "));
  return [...counts];
}

/** Other ways to write words and phrases, from the texts themselves: definitions of acronyms, hyphens, spelling. */
function otherForms(papers: PaperPage[], counts: [string, number][]): [string, string[]][] {
  const found = new Map<string, Map<string, number>>();
  const add = (from: string, to: string) => {
    if (from === to || from === "" || to === "") return;
    const forms = found.get(from) ?? new Map<string, number>();
    forms.set(to, (forms.get(to) ?? 0) + 1);
    found.set(from, forms);
  };
  const addPair = (one: string, other: string) => {
    add(one, other);
    add(other, one);
  };
  for (const { title, abstract } of papers)
    for (const { short, long } of definitions(`${title}.\n\n${abstract}`)) addPair(short, long);
  for (const [spaced, joined] of hyphenated(papers)) addPair(spaced, joined);
  const known = new Set(counts.map(([word]) => word));
  for (const word of known) {
    const american = normalForm(word);
    if (known.has(american)) addPair(word, american);
  }
  return [...found].map(([from, forms]) => [
    from,
    [...forms]
      .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      .slice(0, mostForms)
      .map(([form]) => form),
  ]);
}

/** "zero-shot learning (ZSL)" as the words that search compares. */
function definitions(text: string): { short: string; long: string }[] {
  return sentences(text).flatMap(({ text: sentence }) => {
    if (!sentence.includes("(")) return [];
    const list = tokens(sentence);
    return acronyms(sentence, list).map(({ short, from, to }) => ({
      short: wordsOf(short).join(" "),
      long: wordsOf(sentence.slice(list[from]!.start, list[to - 1]!.end)).join(" "),
    }));
  });
}

/** Pairs such as "fine tuning" and "finetuning" that the texts write with a hyphen and also in one of these ways. */
function hyphenated(papers: PaperPage[]): [spaced: string, joined: string][] {
  const texts = papers.map(({ title, abstract }) => `${title}\n${abstract}`.toLowerCase());
  const pairs = new Map<string, string>();
  for (const text of texts)
    for (const [, first, second] of text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}{2,})[-‐‑](\p{L}{2,})(?![\p{L}\p{N}-])/gu))
      pairs.set(`${first} ${second}`, `${first}${second}`);
  const joined = new Map([...pairs].map(([spaced, one]) => [one, spaced]));
  const seen = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/\p{L}+/gu) ?? []) if (joined.has(word)) seen.add(joined.get(word)!);
    for (const [, first, second] of text.matchAll(/(?=(?<!\p{L})(\p{L}{2,}) (\p{L}{2,}))/gu))
      if (pairs.has(`${first} ${second}`)) seen.add(`${first} ${second}`);
  }
  return [...pairs].filter(([spaced]) => seen.has(spaced));
}

const kindNames = { systems: "system", datasets: "data set", authors: "author", venues: "venue" } as const;

function toEntry(entity: EntityPage): NameEntry {
  const { kind, name, papers, meaning } = entity;
  const url = entityUrl(entity).slice(1);
  const entry = { kind: kindNames[kind as keyof typeof kindNames], name, url, papers: papers.length };
  return meaning === undefined ? entry : { ...entry, meaning };
}

/** A name is found by any of its words: an author by the last name too. */
function groupByLetters(entries: NameEntry[]): Map<string, { entry: NameEntry }[]> {
  const sorted = entries.toSorted((a, b) => b.papers - a.papers || compareText(a.name, b.name));
  const keysOf = ({ name }: NameEntry) => [...new Set(wordsOf(name).map(shardOf))];
  return Map.groupBy(
    sorted.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry }))),
    ({ key }) => key,
  );
}
