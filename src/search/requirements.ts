import type { Labels } from "../browser/site-data.ts";
import type { Lexicon } from "./lexicon.ts";
import { findGenuine, idsOf } from "./matches.ts";
import { topicsNamed } from "./names.ts";
import type { Index } from "./pagefind.ts";
import type { Query } from "./query.ts";
import type { SearchState } from "./state.ts";
import { wordsOf } from "./words.ts";

/** `author:` has to look into each candidate. */
const mostCandidates = 400;

/** What a paper must be in and must not be in, by operators and chosen values. */
export async function requirements(index: Index, lexicon: Lexicon, labels: Labels, query: Query, state: SearchState) {
  const topics = query.topics.map((name) => ({ name, topic: topicsNamed(labels, name, 1)[0] }));
  const chosen = Object.entries(state.facets).filter(([facet]) => facet !== "year");
  const phrases = await Promise.all(query.phrases.map((phrase) => phraseIds(index, phrase)));
  const authors = await Promise.all(query.authors.map((name) => authorIds(index, lexicon, name)));
  const facets = await Promise.all([
    ...chosen.flatMap(([facet, values]) => values.map((value) => index.having(facet, value))),
    ...topics.flatMap(({ topic }) => (topic === undefined ? [] : [index.having(topic.facet, topic.id)])),
  ]);
  const excluded = await Promise.all(
    query.without.map(async ({ text, phrase }) =>
      phrase ? phraseIds(index, text) : idsOf(await findGenuine(index, lexicon, text)),
    ),
  );
  const noTopic = topics.filter(({ topic }) => topic === undefined).map(({ name }) => name);
  return {
    sets: [...phrases, ...authors, ...facets, ...(noTopic.length > 0 ? [new Set<string>()] : [])],
    excluded: union(excluded),
    years: await yearIds(index, labels, query, state.facets["year"] ?? []),
    noTopic,
  };
}

function union(sets: ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((ids) => [...ids]));
}

/** Papers that hold the words in a row, with or without hyphens. */
async function phraseIds(index: Index, phrase: string): Promise<ReadonlySet<string>> {
  const spaced = wordsOf(phrase).join(" ");
  const found = await Promise.all([...new Set([phrase, spaced])].map((one) => index.find(`"${one}"`)));
  return idsOf(found.flat());
}

/** Papers of the years that are asked for and chosen; undefined when none are. */
async function yearIds(index: Index, labels: Labels, { years }: Query, chosen: string[]) {
  if (years.length + chosen.length === 0) return undefined;
  const inRange = (year: number) => years.length === 0 || years.some(({ from, to }) => from <= year && year <= to);
  const wanted = labels.years.filter((year) => inRange(Number(year)) && (chosen.length === 0 || chosen.includes(year)));
  return union(await Promise.all(wanted.map((year) => index.having("year", year))));
}

/** Papers that have an author with all the words of the name. */
async function authorIds(index: Index, lexicon: Lexicon, name: string): Promise<ReadonlySet<string>> {
  const wanted = wordsOf(name);
  const candidates = (await findGenuine(index, lexicon, wanted.join(" "))).slice(0, mostCandidates);
  const fragments = await Promise.all(candidates.map((result) => result.data()));
  const isWanted = (author: string) => wanted.every((word) => wordsOf(author).includes(word));
  const hasAuthor = (names = "") => names.split(", ").some(isWanted);
  return idsOf(candidates.filter((_, at) => hasAuthor(fragments[at]!.meta["authors"])));
}
