import { type Labels, loadLabels, topicsNamed } from "./labels.ts";
import { type Lexicon, loadLexicon, type NameEntry } from "./lexicon.ts";
import { blend, findGenuine, idsOf, type Strand } from "./matches.ts";
import { named } from "./names.ts";
import { type Fragment, type Index, loadIndex, type Result } from "./pagefind.ts";
import { hasOperators, parseQuery } from "./query.ts";
import { requirements } from "./requirements.ts";
import { correct, isFunctionWord, isKnown, wordsOf } from "./words.ts";
import type { SearchState, Sort } from "./state.ts";
import { type Part, understand, type Understood } from "./understand.ts";

/** A hit as the result list shows it. */
export interface Hit extends Fragment {
  id: string;
  title: string;
  /** Words of the query that this paper lacks. */
  missing: string[];
}

/** The answer to a search; hits and counts on demand. */
export interface Answer {
  /** Papers that match all of the query. */
  count: number;
  /** Papers that match a part of it and follow those. */
  partial: number;
  /** The query as it was searched for, when its spelling was corrected. */
  corrected?: string;
  /** Words that stand in no paper. */
  unknown: string[];
  /** Topics that the query asks for by `topic:` and that there are none of. */
  noTopic: string[];
  /** What is looked for, to mark it in titles. */
  words: string[];
  topics: Labels["topics"];
  names: NameEntry[];
  /** How many of the papers shown have each value of a facet. */
  counts(facet: string): Promise<Record<string, number>>;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** Fewer full matches than this leave room for papers that match in part. */
const fewMatches = 10;
/** Each part is a search of its own; the rarest ones tell the most. */
const mostParts = 5;
/** An acronym's other meaning or an other spelling is worth a little less than the words as typed. */
const otherWords = 0.7;

/** Loads what the first answer needs. Called when the reader turns to a search field. */
export async function warmUp(base: string): Promise<void> {
  await loadIndex(base, (await loadLabels(base)).papers);
}

/**
 * Searches. Papers that match all of the query come first, then, when these are few, papers that match a part of it.
 * Everything that is chosen or required by an operator holds for both.
 */
export async function search(base: string, state: SearchState): Promise<Answer> {
  const labels = await loadLabels(base);
  const query = parseQuery(state.q);
  const [index, lexicon] = await Promise.all([
    loadIndex(base, labels.papers),
    loadLexicon(base, [query.text, ...query.authors, ...query.without.map(({ text }) => text)].join(" "), isMisspelt),
  ]);
  const understood = understand(query.text, lexicon, state.exact || query.phrases.length > 0);
  const required = await requirements(index, lexicon, labels, query, state);
  const passes = ({ id }: Result) => required.sets.every((set) => set.has(id)) && !required.excluded.has(id);
  const names = hasOperators(query) ? [] : named(understood.corrected ?? query.text, lexicon.names);
  const full = (await fullMatches(index, lexicon, understood, writtenOtherwise(names, query.text))).filter(passes);
  const room = full.length < fewMatches && understood.parts.length + understood.unknown.length > 1;
  const strands = room ? await partStrands(index, lexicon, labels.papers, understood.parts) : [];
  const fullIds = new Set(full.map(({ id }) => id));
  const partial = blend(strands).filter((result) => passes(result) && !fullIds.has(result.id));
  const inYear = ({ id }: Result) => required.years === undefined || required.years.has(id);
  const beforeYear = [...full, ...partial];
  const sort = state.sort === "relevance" && understood.parts.length === 0 ? "newest" : state.sort;
  const shown = [...(await sorted(index, full, sort)), ...(await sorted(index, partial, sort))].filter(inYear);
  const topics =
    query.text === "" || hasOperators(query) ? [] : topicsNamed(labels, understood.corrected ?? query.text);
  return {
    count: full.filter(inYear).length,
    partial: partial.filter(inYear).length,
    ...(understood.corrected !== undefined && !hasOperators(query) && { corrected: understood.corrected }),
    unknown: understood.unknown,
    noTopic: required.noTopic,
    words: [...understood.parts.flatMap(({ text, also }) => [text, ...also]), ...query.authors],
    topics,
    names,
    counts: (facet) => countValues(index, labels, facet, facet === "year" ? beforeYear : shown),
    hits: (from, to) =>
      Promise.all(shown.slice(from, to).map((result) => toHit(result, fullIds, strands, understood.unknown))),
  };
}

function isMisspelt(word: string, lexicon: Lexicon): boolean {
  return !isFunctionWord(word) && !isKnown(word, lexicon.words) && correct(word, lexicon.words) === undefined;
}

/** What has all of the query, in its own words or in others. */
async function fullMatches(
  index: Index,
  lexicon: Lexicon,
  { term, alternatives, unknown }: Understood,
  names: string[],
): Promise<Result[]> {
  const called = await Promise.all(names.map((name) => index.find(name)));
  const theirs = called.map((hits): Strand<Result> => ({ weight: 1, hits }));
  if (unknown.length > 0) return blend(theirs);
  if (term === "") return index.find(null);
  const main = await findGenuine(index, lexicon, term);
  const others = await Promise.all(alternatives.map((one) => findGenuine(index, lexicon, one)));
  return blend([
    { weight: 1, hits: main },
    ...theirs,
    ...others.map((hits): Strand<Result> => ({ weight: otherWords, hits })),
  ]);
}

/** Names that are the whole query but for hyphens, spaces and signs: who types "c poly" means "C-Poly". */
function writtenOtherwise(names: NameEntry[], query: string): string[] {
  const fold = (text: string) => wordsOf(text).join("");
  const same = names.filter(({ name }) => fold(name) === fold(query));
  return [...new Set(same.map(({ name }) => name))].filter((name) => name.toLowerCase() !== query.trim().toLowerCase());
}

/** Searches each part alone, the rarest ones only; a part weighs by how few papers have it (Spärck Jones 1972). */
async function partStrands(index: Index, lexicon: Lexicon, papers: number, parts: Part[]): Promise<PartStrand[]> {
  const papersWith = ({ text }: Part) => Math.min(...wordsOf(text).map((word) => lexicon.words.get(word) ?? 0));
  const rarest = parts.toSorted((a, b) => papersWith(a) - papersWith(b)).slice(0, mostParts);
  const strands = await Promise.all(
    rarest.map(async ({ text, also }) => {
      const forms = await Promise.all([text, ...also].map((form) => findGenuine(index, lexicon, form)));
      const hits = blend(forms.map((found, nth) => ({ weight: nth === 0 ? 1 : otherWords, hits: found })));
      return { text, hits, weight: Math.log(1 + papers / Math.max(1, hits.length)), ids: idsOf(hits) };
    }),
  );
  return strands.filter(({ hits }) => hits.length > 0);
}
interface PartStrand extends Strand<Result> {
  text: string;
  ids: ReadonlySet<string>;
}

async function sorted(index: Index, results: Result[], sort: Sort): Promise<Result[]> {
  if (sort === "relevance") return results;
  const order = await index.order(sort === "title" ? "title" : "date", sort === "newest" ? "desc" : "asc");
  const place = ({ id }: Result) => order.get(id) ?? order.size;
  return results.toSorted((a, b) => place(a) - place(b));
}

async function countValues(index: Index, labels: Labels, facet: string, shown: Result[]) {
  const values = facet === "year" ? labels.years : labels.topics.filter((topic) => topic.facet === facet && topic.papers > 0).map(({ id }) => id); // prettier-ignore
  const counted = await Promise.all(
    values.map(async (value): Promise<[string, number]> => {
      const having = await index.having(facet, value);
      return [value, shown.filter(({ id }) => having.has(id)).length];
    }),
  );
  return Object.fromEntries(counted);
}

async function toHit(
  result: Result,
  full: ReadonlySet<string>,
  strands: PartStrand[],
  unknown: string[],
): Promise<Hit> {
  const fragment = await result.data();
  const lacks = strands.filter(({ ids }) => !ids.has(result.id)).map(({ text }) => text);
  return {
    ...fragment,
    id: fragment.meta["id"] ?? "",
    title: fragment.meta["title"] ?? fragment.url,
    missing: full.has(result.id) ? [] : [...lacks, ...unknown],
  };
}
