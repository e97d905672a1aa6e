import { separateCharacters } from "../lib/unspaced-scripts.ts";
import { urls, withBase } from "../model/urls.ts";
import { remember } from "./turns.ts";

/** The part of Pagefind's interface that is used here (https://pagefind.app/docs/api/). */
interface PagefindModule {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options: object): Promise<{ results: Result[] }>;
}

/** One hit of Pagefind; its text is loaded on demand. */
export interface Result {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  /** HTML: text with `<mark>` around the matches. */
  excerpt: string;
  meta: Record<string, string>;
}

/** Pagefind with a memory: as one types, most searches of the next query were made for the last one. */
export interface Index {
  /** All papers that have all words of the term, best first; of null, all papers. */
  find(term: string | null): Promise<Result[]>;
  /** The ids of the papers that have a value of a facet. */
  having(facet: string, value: string): Promise<ReadonlySet<string>>;
  /** The place of every paper, by id, in the order of a sort key. */
  order(key: "date" | "title", direction: "asc" | "desc"): Promise<ReadonlyMap<string, number>>;
}

/** Weights tuned by `npm run score`: what is named in the title or is the paper's own system tells more than the text. */
const ranking = { metaWeights: { title: 6, systems: 4, authors: 2, topics: 1, aliases: 1, id: 0 } };
/** A worker is one more file to load; it pays where a search takes long. */
const smallCollection = 2000;

/** Loads Pagefind once. Called when the reader turns to a search field, so that the first key finds it ready. */
export const loadIndex = remember(async (base: string, papers: number): Promise<Index> => {
  const pagefind = (await import(/* @vite-ignore */ withBase(urls.pagefind, base))) as PagefindModule;
  await pagefind.options({ excerptLength: 28, ranking, ...(papers < smallCollection && { noWorker: true }) });
  await pagefind.init();
  const search = async (term: string | null, options = {}) => (await pagefind.search(term, options)).results;
  const ids = (results: Result[]) => results.map(({ id }) => id);
  return {
    find: remember((term: string | null) => search(term === null ? null : separateCharacters(term))),
    having: remember(async (facet: string, value: string) => new Set(ids(await search(null, { filters: { [facet]: value } })))), // prettier-ignore
    order: remember(
      async (key: string, direction: string) =>
        new Map(ids(await search(null, { sort: { [key]: direction } })).map((id, place) => [id, place])),
    ),
  };
});
