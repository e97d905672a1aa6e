import type { PaperPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";
import { versionOfRecord } from "../exports/version-of-record.ts";

/** A paper as schema.org describes it (https://schema.org/ScholarlyArticle). Undefined fields vanish in JSON. */
export function scholarlyArticle(page: PaperPage): object {
  const source = versionOfRecord(page);
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    "@id": absoluteUrl(`/papers/${page.id}/`),
    url: absoluteUrl(`/papers/${page.id}/`),
    headline: page.title,
    abstract: page.abstract,
    inLanguage: "en",
    author: page.authors.length === 0 ? undefined : page.authors.map(({ name }) => ({ "@type": "Person", name })),
    datePublished: page.published,
    isPartOf: page.venue === undefined ? undefined : { "@type": "PublicationEvent", name: page.venue },
    sameAs: source,
    identifier: [page.doi && `https://doi.org/${page.doi}`, page.arxiv && `arXiv:${page.arxiv}`].filter(Boolean),
    about: page.topics.map(({ id, label }) => ({
      "@type": "DefinedTerm",
      "@id": absoluteUrl(`/topics/${id}/`),
      name: label,
      termCode: id,
      inDefinedTermSet: absoluteUrl("/topics/"),
    })),
  };
}
