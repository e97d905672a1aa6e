import type { PaperRecord, RecordIndex } from "../model/paper-record.ts";
import { urls, withBase } from "../model/urls.ts";
import { remember } from "../search/turns.ts";

/** Loads a JSON file of the site. */
export const loadJson = remember(async (url: string): Promise<unknown> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Cannot load ${url}: status ${response.status}`);
  return response.json();
});

/**
 * The record of a paper, also by an id that it had before; undefined where there is no such paper.
 * @throws when the file that holds it cannot be loaded.
 */
export async function loadRecord(base: string, id: string): Promise<PaperRecord | undefined> {
  const load = (part: number | "index") => loadJson(withBase(urls.paperRecords(part), base));
  const { first, moved } = (await load("index")) as RecordIndex;
  const idNow = Object.hasOwn(moved, id) ? moved[id]! : id;
  const part = first.findLastIndex((start) => start <= idNow);
  const records = part < 0 ? [] : ((await load(part)) as PaperRecord[]);
  return records.find((record) => record.id === idNow);
}

/** Names for the ids that filters use, made by the build. */
export interface Labels {
  facets: { id: string; label: string }[];
  /** How many papers there are. */
  papers: number;
  /** Newest first. */
  years: string[];
  topics: { id: string; label: string; facet: string; aliases: string[]; papers: number }[];
  /** Topics by the ids that they had before. */
  moved: Record<string, string>;
}

/** Loads the names. */
export async function loadLabels(base: string): Promise<Labels> {
  return (await loadJson(withBase(urls.labels, base))) as Labels;
}
