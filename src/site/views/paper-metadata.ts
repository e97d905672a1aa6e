import { recordUrl } from "../../model/identifiers.ts";
import { urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import { isJournal } from "../exports/csl.ts";
import { versionOfRecord } from "../paper/paper-links.ts";
import { absoluteUrl } from "../settings.ts";
import type { ScholarlyArticle, WithContext } from "schema-dts";

type Tag = [name: string, content: string];

/**
 * Highwire tags, which Google Scholar and Zotero read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html). Fields without a value are left out.
 */
export function citationTags(page: PaperPage): Tag[] {
  const container = `citation_${isJournal(page.venue ?? "") ? "journal" : "conference"}_title`;
  const [firstPage, lastPage] = page.pages?.split("–") ?? [];
  return [
    ["citation_title", page.title],
    ...page.authors.map(({ name }): Tag => ["citation_author", name]),
    ...optional("citation_publication_date", page.published?.replaceAll("-", "/")),
    ...optional(container, page.venue),
    ...optional("citation_volume", page.volume),
    ...optional("citation_issue", page.issue),
    ...optional("citation_firstpage", firstPage),
    ...optional("citation_lastpage", lastPage),
    ...optional("citation_publisher", page.publisher),
    ...optional("citation_doi", page.doi),
    ...optional("citation_pmid", page.pmid),
    ...optional("citation_arxiv_id", page.arxiv),
    ...optional("citation_pdf_url", page.arxiv && `https://arxiv.org/pdf/${page.arxiv}`),
    ["citation_abstract_html_url", absoluteUrl(urls.paper(page.id))],
    ...optional("citation_public_url", versionOfRecord(page)),
    ...optional("citation_keywords", [...page.keywords, ...page.topics.map(({ label }) => label)].join("; ")),
    ["citation_language", page.language ?? "en"],
  ];
}

function optional(name: string, content: string | undefined): Tag[] {
  return content === undefined || content === "" ? [] : [[name, content]];
}

/** A paper as schema.org describes it (https://schema.org/ScholarlyArticle). Undefined fields vanish in JSON. */
export function scholarlyArticle(page: PaperPage): WithContext<ScholarlyArticle> {
  const source = versionOfRecord(page);
  const identifiers = [
    page.doi && recordUrl("doi", page.doi),
    page.arxiv && `arXiv:${page.arxiv}`,
    page.pmid && `PMID:${page.pmid}`,
  ];
  const identifier = identifiers.filter((one) => one !== undefined);
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    "@id": absoluteUrl(urls.paper(page.id)),
    url: absoluteUrl(urls.paper(page.id)),
    headline: page.title,
    abstract: page.abstract,
    inLanguage: page.language ?? "en",
    author: page.authors.length === 0 ? undefined : page.authors.map(({ name }) => ({ "@type": "Person", name })),
    datePublished: page.published,
    pagination: page.pages,
    publisher: page.publisher === undefined ? undefined : { "@type": "Organization", name: page.publisher },
    keywords: page.keywords.length === 0 ? undefined : page.keywords,
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
