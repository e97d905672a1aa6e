import { type Labels, loadLabels } from "../browser/site-data.ts";
import { type Lexicon, loadLexicon } from "./lexicon.ts";
import { blend, fullMatches, type PartStrand, partStrands, titledFirst } from "./matches.ts";
import { foldName, named, topicsNamed } from "./names.ts";
import { type Fragment, type Index, loadIndex, type Result } from "./pagefind.ts";
import { hasOperators, parseQuery } from "./query.ts";
import { requirements } from "./requirements.ts";
import { correct, isFunctionWord, isKnown } from "./words.ts";
import type { SearchState, Sort } from "./state.ts";
import { understand } from "./understand.ts";

/** A hit as the result list shows it. */
export interface Hit extends Fragment {
  id: string;
  title: string;
  /** Words of the query that this paper lacks. */
  missing: string[];
}

/** The answer to a search; hits and counts on demand. */
export type Answer = Awaited<ReturnType<typeof search>>;

/** Fewer full matches than this leave room for papers that match in part. */
const fewMatches = 10;
/** Loads what the first answer needs. Called when the reader turns to a search field. */
export async function warmUp(base: string): Promise<void> {
  await loadIndex(base, (await loadLabels(base)).papers);
}

/**
 * Searches. Papers that match all of the query come first, then, when these are few, papers that match a part of it.
 * Everything that is chosen or required by an operator holds for both.
 */
export async function search(base: string, state: SearchState) {
  const labels = await loadLabels(base);
  const query = parseQuery(state.q);
  const [index, lexicon] = await Promise.all([
    loadIndex(base, labels.papers),
    loadLexicon(base, [query.text, ...query.authors, ...query.without.map(({ text }) => text)].join(" "), isMisspelt),
  ]);
  const understood = understand(query.text, lexicon, state.exact || query.phrases.length > 0);
  const required = await requirements(index, lexicon, labels, query, state);
  const passes = ({ id }: Result) => required.sets.every((set) => set.has(id)) && !required.excluded.has(id);
  const plain = hasOperators(query) ? "" : (understood.corrected ?? query.text);
  const names = named(plain, lexicon.names);
  // Names that are the whole query but for hyphens, spaces and signs: who types "c poly" means "C-Poly".
  const meant = names.map(({ name }) => name).filter((name) => foldName(name) === foldName(query.text));
  const otherwise = new Set(meant.filter((name) => name.toLowerCase() !== query.text.trim().toLowerCase()));
  const matching = (await fullMatches(index, lexicon, understood, [...otherwise])).filter(passes);
  const full = await titledFirst(matching, query.text);
  const room = full.length < fewMatches && understood.parts.length + understood.unknown.length > 1;
  const strands = room ? await partStrands(index, lexicon, labels.papers, understood.parts) : [];
  const fullIds = new Set(full.map(({ id }) => id));
  const partial = blend(strands).filter((result) => passes(result) && !fullIds.has(result.id));
  const inYear = ({ id }: Result) => required.years === undefined || required.years.has(id);
  const beforeYear = [...full, ...partial];
  const sort = state.sort === "relevance" && understood.parts.length === 0 ? "newest" : state.sort;
  const shown = [...(await sorted(index, full, sort)), ...(await sorted(index, partial, sort))].filter(inYear);
  const hit = (result: Result) => toHit(result, fullIds, strands, understood.unknown);
  return {
    /** Papers that match all of the query. */
    count: full.filter(inYear).length,
    /** Papers that match a part of it and follow those. */
    partial: partial.filter(inYear).length,
    /** The query as it was searched for, when its spelling was corrected. */
    corrected: hasOperators(query) ? undefined : understood.corrected,
    /** Words that stand in no paper. */
    unknown: understood.unknown,
    /** Topics that the query asks for by `topic:` and that there are none of. */
    noTopic: required.noTopic,
    /** What is looked for, to mark it in titles. */
    words: [...understood.parts.flatMap(({ text, also }) => [text, ...also]), ...query.authors],
    topics: topicsNamed(labels, plain),
    names,
    /** How many of the papers shown have each value of a facet. */
    counts: (facet: string) => countValues(index, labels, facet, facet === "year" ? beforeYear : shown),
    hits: (from: number, to: number) => Promise.all(shown.slice(from, to).map(hit)),
  };
}

function isMisspelt(word: string, lexicon: Lexicon): boolean {
  return !isFunctionWord(word) && !isKnown(word, lexicon.words) && correct(word, lexicon.words) === undefined;
}

async function sorted(index: Index, results: Result[], sort: Sort): Promise<Result[]> {
  if (sort === "relevance") return results;
  const order = await index.order(sort === "title" ? "title" : "date", sort === "newest" ? "desc" : "asc");
  const place = ({ id }: Result) => order.get(id) ?? order.size;
  return results.toSorted((a, b) => place(a) - place(b));
}

async function countValues(index: Index, labels: Labels, facet: string, shown: Result[]) {
  const topics = labels.topics.filter((topic) => topic.facet === facet && topic.papers > 0);
  const values = facet === "year" ? labels.years : topics.map(({ id }) => id);
  const having = await Promise.all(values.map((value) => index.having(facet, value)));
  const count = (ids: ReadonlySet<string>) => shown.filter(({ id }) => ids.has(id)).length;
  return Object.fromEntries(values.map((value, at) => [value, count(having[at]!)]));
}

async function toHit(result: Result, full: Set<string>, strands: PartStrand[], unknown: string[]): Promise<Hit> {
  const fragment = await result.data();
  const lacks = strands.filter(({ ids }) => !ids.has(result.id)).map(({ text }) => text);
  return {
    ...fragment,
    id: fragment.meta["id"] ?? "",
    title: fragment.meta["title"] ?? fragment.url,
    missing: full.has(result.id) ? [] : [...lacks, ...unknown],
  };
}
