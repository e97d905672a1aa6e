import { urls } from "../../model/urls.ts";
import type { ScholarlyArticle, WithContext } from "schema-dts";
import type { PaperPage } from "../../model/page.ts";
import { isJournal } from "../exports/csl.ts";
import { absoluteUrl } from "../settings.ts";
import { versionOfRecord } from "../exports/version-of-record.ts";

/** A paper as schema.org describes it (https://schema.org/ScholarlyArticle). Undefined fields vanish in JSON. */
export function scholarlyArticle(page: PaperPage): WithContext<ScholarlyArticle> {
  const source = versionOfRecord(page);
  const identifiers = [page.doi && `https://doi.org/${page.doi}`, page.arxiv && `arXiv:${page.arxiv}`];
  const identifier = identifiers.filter((one) => one !== undefined);
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    "@id": absoluteUrl(urls.paper(page.id)),
    url: absoluteUrl(urls.paper(page.id)),
    headline: page.title,
    abstract: page.abstract,
    inLanguage: "en",
    author: page.authors.length === 0 ? undefined : page.authors.map(({ name }) => ({ "@type": "Person", name })),
    datePublished: page.published,
    ...(page.venue !== undefined && publishedIn(page.venue)),
    sameAs: source,
    identifier: identifier.length === 0 ? undefined : identifier,
    about: page.topics.map(({ id, label }) => ({
      "@type": "DefinedTerm",
      "@id": absoluteUrl(urls.topic(id)),
      name: label,
      termCode: id,
      inDefinedTermSet: absoluteUrl(urls.topics),
    })),
  };
}

/** A journal is a work that the paper is part of; a conference is an event that brought it out. */
function publishedIn(name: string) {
  if (isJournal(name)) return { isPartOf: { "@type": "Periodical" as const, name } };
  return { publication: { "@type": "PublicationEvent" as const, name } };
}
