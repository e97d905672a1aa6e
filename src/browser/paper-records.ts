import { loadOnce } from "../lib/load-once.ts";
import type { PaperRecord, RecordIndex } from "../model/paper-record.ts";
import { urls } from "../model/urls.ts";

/** Loads a JSON file of the site. */
export const loadJson = loadOnce(async (url): Promise<unknown> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Cannot load ${url}: status ${response.status}`);
  return response.json();
});

/**
 * The record of a paper, also by an id that it had before; undefined where there is no such paper.
 * @throws when the file that holds it cannot be loaded.
 */
export async function loadRecord(base: string, id: string): Promise<PaperRecord | undefined> {
  const load = (part: number | "index") => loadJson(base + urls.paperRecords(part).slice(1));
  const { first, moved } = (await load("index")) as RecordIndex;
  const idNow = Object.hasOwn(moved, id) ? moved[id]! : id;
  const part = first.findLastIndex((start) => start <= idNow);
  const records = part < 0 ? [] : ((await load(part)) as PaperRecord[]);
  return records.find((record) => record.id === idNow);
}
