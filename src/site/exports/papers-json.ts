import { urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";

/** A paper as `api/papers.json` gives it. */
export function paperRecord(page: PaperPage) {
  const { id, title, authors, published, venue, arxiv, doi, openreview, acl, links, abstract, digest } = page;
  return {
    id,
    url: absoluteUrl(urls.paper(id)),
    title,
    authors: authors.map(({ name }) => name),
    published,
    venue,
    identifiers: { arxiv, doi, openreview, acl },
    links,
    abstract,
    digest,
    topics: page.topics.map((topic) => ({
      id: topic.id,
      evidence: topic.evidence.map(({ cue, text }) => ({ cue, text })),
      source: topic.source,
    })),
    systems: page.systems,
    datasets: page.datasets,
    results: page.results,
    related: page.related.map((related) => ({ id: related.id, because: related.because })),
  };
}
