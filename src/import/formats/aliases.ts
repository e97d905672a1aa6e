import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";

/** What is read of a paper: our own fields, and the parts from which some of them are made. */
export const fields = [
  "title", "abstract", "authors", "published", "year", "month", "day", "venue", ...identifierKinds, "volume", "issue", "pages",
  "firstPage", "lastPage", "articleNumber", "publisher", "keywords", "language", "addresses", "notes", "code", "data", "project",
] as const; // prettier-ignore
export type Field = (typeof fields)[number];

/**
 * Where a field is: names as other programs write them, in order of preference. Case, blanks and punctuation do not count.
 * `biblio.volume` is the part `volume` of an object `biblio`.
 */
export type Aliases = Partial<Record<Field, readonly string[]>>;

const identifiers: Record<IdentifierKind, readonly string[]> = {
  arxiv: ["arxiv", "arxiv id", "externalIds.ArXiv", "paper arxiv id", "eprint"],
  doi: ["doi", "externalIds.DOI", "ids.doi", "item doi", "doi link", "doi url", "digital object identifier"],
  openreview: ["openreview", "openreview id"],
  acl: ["acl", "acl id", "externalIds.ACL", "anthology id"],
  pmid: ["pmid", "pubmed id", "externalIds.PubMed", "ids.pmid", "medline pmid"],
};

/** The names of the fields in the exports of programs, catalogues and journals, and in tables that people make. */
export const commonAliases: Required<Aliases> = {
  title: ["correct title", "title", "paper title", "document title", "article title", "item title", "primary title", "display name", "headline", "name"],
  abstract: ["abstract", "abstract note", "abstract text", "paper abstract", "summary", "description"],
  authors: ["author full names", "authors full names", "full author names", "authors", "author", "author names", "author s", "creators", "author list", "creator", "author string", "authorships.author.display_name", "authors parsed"],
  published: ["published", "online date", "early access date", "publication date online", "publication date", "published at", "date published", "published date", "issued", "issue date", "cover date", "prism:coverDate", "pubdate", "date of publication", "date"],
  year: ["year", "publication year", "published year", "pub year", "publicationdateyear", "year of publication"],
  month: ["month", "publication month", "published month"],
  day: ["day"],
  venue: ["venue", "source title", "publication title", "container title", "journal", "journal name", "journal title", "journal/book", "full journal", "book title", "booktitle", "proceedings title", "proceeding", "conference", "conference name", "conference title", "event title", "event", "anthology title", "pub title", "publication name", "prism:publicationName", "publication", "secondary title", "primary_location.source.display_name", "host_venue.display_name", "is part of", "host venue", "source"],
  ...identifiers,
  volume: ["volume", "journal volume", "journal.volume", "biblio.volume", "prism:volume", "volume number"],
  issue: ["issue", "journal issue", "issue number", "number", "biblio.issue", "prism:issueIdentifier"],
  pages: ["pages", "page", "page range", "journal pages", "journal.pages", "pagination", "page info", "prism:pageRange", "page numbers"],
  firstPage: ["page start", "start page", "first page", "biblio.first_page", "beginning page"],
  lastPage: ["page end", "end page", "last page", "biblio.last_page", "ending page"],
  articleNumber: ["art no", "article number", "article no", "elocation id"],
  publisher: ["publisher", "publisher name"],
  keywords: ["author keywords", "keywords", "keyword", "automatic tags", "manual tags", "keyword list"],
  language: ["language", "language of original document", "original language", "document language", "in language", "lang"],
  addresses: ["url", "link", "urls", "links", "pdf", "pdf link", "pdf url", "pdf urls", "url abs", "url pdf", "paper url abs", "paper url pdf", "paper url", "paper link", "entry id", "id", "open access pdf", "article url", "full text url", "full text link", "full text urls", "full text url list", "source url", "source urls", "source linkout", "external url", "document url", "html url", "best_oa_location", "primary_location.landing_page_url", "primary_location.pdf_url", "open_access.oa_url", "site", "website link"],
  notes: ["extra", "archive id", "report no", "journal ref"],
  code: ["code", "code url", "github", "repository", "github repo", "code link", "repo url", "repo", "code repository", "github url"],
  data: ["data url", "dataset url", "data link", "dataset link"],
  project: ["project", "project page", "project url", "homepage", "website", "demo page"],
}; // prettier-ignore

/**
 * Names of what programs keep for themselves, and of what says nothing that is not said elsewhere. Fields of other names that
 * have a value and no place are reported.
 */
export const bookkeeping: ReadonlySet<string> = new Set(
  ["position", "key", "ref", "source", "venueid", "paperhash", "_bibtex", "bibtex", "pt", "dt", "j9", "ji", "da", "pg", "ga", "reference count", "container title short", "short container title", "journal abbreviation", "abbreviated source title", "journal iso abbreviation", "short title", "title short", "short journal title", "journal issue", "library catalog", "microsoft academic id", "ids number", "date of export", "alternative id", "url abs", "row idx", "_id", "discussion id", "pdf", "type", "item type", "document type", "publication type", "publication types", "doc type", "doctype", "genre", "version", "versions", "status", "source type", "record id", "paper id", "corpus id", "uid", "uuid", "gsid", "eid", "ut", "ut unique wos id", "accession number", "covidence #", "study", "publication id", "lens id", "mag id", "pmcid", "pmc id", "nihms id", "s2 id", "s2 url", "dimensions url", "embase link", "plink", "cites url", "related url", "citation url", "bibkey", "bibtex", "citation key", "label included", "included", "label", "duplicate record id", "external ids", "ids", "meta", "library", "collections", "relations", "index", "number of pages", "page count", "rank", "gs rank", "query date", "date added", "date modified", "date added to xplore", "entry date", "create date", "created", "modified", "updated", "created date", "updated date", "update date", "last modified", "indexed", "deposited", "score", "relevance score", "prefix", "member", "access date", "accessed", "file attachments", "link attachments", "attachments", "authors id", "author ids", "authorids", "author s id", "publication stage", "open access", "is oa", "is open access", "oa status", "thumbnail", "upvotes", "title normalized", "display name", "first author", "citation", "content domain", "resource", "schema", "hash", "file", "short abstract", "publication date print", "published print", "published online", "issn type", "is retracted", "is paratext", "indexed in", "@type", "@context", "@id"].map(normalName),
); // prettier-ignore

/** A name without what programs write differently. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
