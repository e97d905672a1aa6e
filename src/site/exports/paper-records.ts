import { compareText } from "../../lib/compare.ts";
import { identifierKinds } from "../../model/identifiers.ts";
import type { PaperPage, SiteIndex } from "../../model/page.ts";
import type { PaperRecord, RecordIndex } from "../../model/paper-record.ts";
import { urls } from "../../model/urls.ts";
import { absoluteUrl } from "../settings.ts";
import { resultLabel } from "../paper/sections/stated.ts";
import { citationFormats } from "./citations.ts";

/** How many papers a file holds. */
const papersPerFile = 100;

/** The ids of the papers in each file, `api/papers/0.json` first. */
export function recordFiles(ids: readonly string[]): string[][] {
  const sorted = ids.toSorted(compareText);
  return Array.from({ length: Math.ceil(sorted.length / papersPerFile) }, (_, file) =>
    sorted.slice(file * papersPerFile, (file + 1) * papersPerFile),
  );
}

/** Where a browser finds a paper among these files. */
export function recordIndex({ papers, redirects }: Pick<SiteIndex, "papers" | "redirects">): RecordIndex {
  const moved = redirects.filter(({ kind }) => kind === "papers").map(({ from, to }) => [from, to]);
  return { first: recordFiles(papers.map(({ id }) => id)).map(([id]) => id!), moved: Object.fromEntries(moved) };
}

/** What the browser needs of a paper. */
export function toPaperRecord(page: PaperPage): PaperRecord {
  const { id, title, authors, year, venue, abstractMarkup } = page;
  const identifiers = identifierKinds.filter((kind) => page[kind] !== undefined).map((kind) => [kind, page[kind]]);
  const topics = [...Map.groupBy(page.topics, ({ facet }) => facet)];
  return {
    id,
    title,
    authors: authors.map(({ name }) => name),
    year: year?.toString(),
    venue,
    identifiers: Object.fromEntries(identifiers),
    topics: Object.fromEntries(topics.map(([facet, filed]) => [facet, filed.map(({ label }) => label)])),
    systems: page.systems.map(({ name }) => name),
    datasets: page.datasets.map(({ name }) => name),
    results: page.results.map(resultLabel),
    citations: Object.fromEntries(citationFormats.map(({ extension, entry }) => [extension, entry(page).trim()])),
    abstractMarkup,
  };
}

/** A paper as `api/papers.json` gives it. */
export function paperRecord(page: PaperPage) {
  const { id, title, authors, published, venue, volume, issue, pages, publisher, links, abstract, digest } = page;
  const { systems, datasets, results, language = "en" } = page;
  const keywords = page.keywords.length === 0 ? undefined : page.keywords;
  const topics = page.topics.map(({ id, evidence, source }) => ({
    id,
    evidence: evidence.map(({ cue, text }) => ({ cue, text })),
    source,
  }));
  const related = page.related.map(({ id, because }) => ({ id, because }));
  const identifiers = Object.fromEntries(identifierKinds.map((kind) => [kind, page[kind]]));
  const names = authors.map(({ name }) => name);
  const record = { id, url: absoluteUrl(urls.paper(id)), title, authors: names, published, venue, identifiers, links };
  const imprint = { volume, issue, pages, publisher, keywords, language };
  return { ...record, ...imprint, abstract, digest, topics, systems, datasets, results, related };
}
