import { paperKeys, titleKey } from "../../model/identifiers.ts";
import { type Comparable, comparePapers, Profile } from "./same-paper.ts";

/** Papers that were found for a record: the one that it is, and those that only look like it. */
export interface Found<T> {
  match?: T;
  /** When there is none: papers with an identifier or the title of the record that are not the same, or may not be. */
  apart: { item: T; because: string }[];
}

interface Entry<T> {
  item: T;
  profile: Profile;
}

/**
 * "Editorial" may be the title of thousands, and a phrase the beginning of as many abstracts: no more are compared, so that
 * the time grows with the number of papers.
 */
const mostCompared = 50;
const mostOfOpening = 8;

/** Finds papers by identifier, title, id and the beginning of the abstract, and compares those that it finds. */
export class PaperIndex<T> {
  private readonly byKey = new Map<string, Entry<T>[]>();

  /**
   * Adds a paper, under its ids too where these are given.
   * @param shown what to compare; more than once for an item that has several forms.
   */
  add(item: T, shown: Comparable, ids: readonly string[] = []): void {
    const entry = { item, profile: new Profile(shown) };
    for (const key of [...keysOf(shown), ...ids.map((id) => `id:${id}`)]) {
      const entries = this.byKey.get(key);
      if (entries === undefined) this.byKey.set(key, [entry]);
      else if (entries.length < (key.startsWith("abstract:") ? mostOfOpening : mostCompared)) entries.push(entry);
    }
  }

  /** The paper that a record is. */
  find(record: Comparable, id?: string): Found<T> {
    const profile = new Profile(record);
    const apart = new Map<T, string>();
    const compared = new Set<Entry<T>>();
    const named = new Set(paperKeys(record));
    for (const key of [...keysOf(record), ...(id === undefined ? [] : [`id:${id}`])]) {
      for (const entry of this.byKey.get(key) ?? []) {
        if (compared.has(entry)) continue;
        compared.add(entry);
        const comparison = comparePapers(profile, entry.profile);
        if (comparison.same) return { match: entry.item, apart: [] };
        if (named.has(key) && !apart.has(entry.item)) apart.set(entry.item, comparison.because);
      }
    }
    return { apart: Array.from(apart, ([item, because]) => ({ item, because })) };
  }
}

/** Long enough to be the beginning of one text only. */
const openingLength = 120;

/** A title without a letter is found with its text. */
function keysOf(paper: Comparable): string[] {
  const { title, abstract = "" } = paper;
  const opening = titleKey(abstract.slice(0, 2 * openingLength)).slice(0, openingLength);
  const keys = paperKeys(paper);
  if (titleKey(title) === "") keys.push(`text:${title}\n${abstract}`);
  return opening.length < openingLength / 2 ? keys : [...keys, `abstract:${opening}`];
}
