import { urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import { isJournal } from "../exports/csl.ts";
import { versionOfRecord } from "../exports/version-of-record.ts";
import { absoluteUrl } from "../settings.ts";

type Tag = [name: string, content: string];

/**
 * Highwire tags, which Google Scholar and Zotero read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html). Fields without a value are left out.
 */
export function citationTags(page: PaperPage): Tag[] {
  const container =
    page.venue === undefined
      ? undefined
      : isJournal(page.venue)
        ? "citation_journal_title"
        : "citation_conference_title";
  return [
    ["citation_title", page.title],
    ...page.authors.map(({ name }): Tag => ["citation_author", name]),
    ...optional("citation_publication_date", page.published?.replaceAll("-", "/")),
    ...(container === undefined ? [] : optional(container, page.venue)),
    ...optional("citation_doi", page.doi),
    ...optional("citation_arxiv_id", page.arxiv),
    ...optional("citation_pdf_url", page.arxiv && `https://arxiv.org/pdf/${page.arxiv}`),
    ["citation_abstract_html_url", absoluteUrl(urls.paper(page.id))],
    ...optional("citation_public_url", versionOfRecord(page)),
    ...optional("citation_keywords", page.topics.map(({ label }) => label).join("; ")),
    ["citation_language", "en"],
  ];
}

function optional(name: string, content: string | undefined): Tag[] {
  return content === undefined || content === "" ? [] : [[name, content]];
}
