import { type IdentifierKind, identifierKinds } from "../../../model/identifiers.ts";

/** A paper as a source has it: values of any kind by the names that the source gives them. */
export type Item = Record<string, unknown>;

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
  arxiv: ["arxiv", "arxiv id", "externalIds.ArXiv", "paper arxiv id", "identifiers.arxiv", "arxivId_s", "eprint"],
  doi: [
    "doi",
    "externalIds.DOI",
    "ids.doi",
    "identifiers.doi",
    "prism:doi",
    "doiId_s",
    "item doi",
    "doi link",
    "doi url",
    "digital object identifier",
  ],
  openreview: ["openreview", "openreview id"],
  acl: ["acl", "acl id", "externalIds.ACL", "anthology id"],
  pmid: ["pmid", "pubmed id", "externalIds.PubMed", "ids.pmid", "identifiers.pmid", "medline pmid"],
};

/** The names of the fields in the exports of programs, catalogues and journals, and in tables that people make. */
export const commonAliases: Required<Aliases> = {
  title: ["correct title", "title", "paper title", "document title", "article title", "item title", "primary title", "display name", "headline", "dc:title", "title_s", "titel", "titre", "título", "titolo", "标题", "name"],
  abstract: ["abstract", "abstract note", "abstract text", "paper abstract", "abstract_s", "summary", "zusammenfassung", "kurzfassung", "résumé", "resumen", "resumo", "摘要", "description", "dc:description"],
  authors: ["author full names", "authors full names", "full author names", "authors", "author", "author names", "author s", "creators", "author list", "creator", "author string", "authFullName_s", "dc:creator", "authorships.author.display_name", "authors parsed", "autor", "autoren", "autor(en)", "autor/in", "auteur", "auteurs", "auteur(s)", "autores", "autori", "作者"],
  published: ["published", "online date", "early access date", "publication date online", "publication date", "published at", "date published", "published date", "issued", "issue date", "cover date", "prism:coverDate", "pubdate", "date of publication", "producedDate_s", "publish time", "date"],
  year: ["year", "publication year", "published year", "pub year", "year published", "publicationdateyear", "year of publication", "jahr", "erscheinungsjahr", "année", "año", "ano", "anno", "年份"],
  month: ["month", "publication month", "published month"],
  day: ["day"],
  venue: ["venue", "source title", "publication title", "container title", "journal", "journal name", "journal title", "journal/book", "full journal", "book title", "booktitle", "proceedings title", "proceeding", "conference", "conference name", "conference title", "event title", "event", "anthology title", "pub title", "publication name", "prism:publicationName", "publication", "journals", "pub", "journalTitle_s", "secondary title", "primary_location.source.display_name", "host_venue.display_name", "isPartOf.isPartOf.isPartOf.name", "isPartOf.isPartOf.name", "isPartOf.name", "is part of", "host venue", "zeitschrift", "revue", "revista", "rivista", "期刊", "source"],
  ...identifiers,
  volume: ["volume", "volume number", "isPartOf.volumeNumber", "isPartOf.isPartOf.volumeNumber", "journal volume", "journal.volume", "biblio.volume", "prism:volume"],
  issue: ["issue", "isPartOf.issueNumber", "journal issue", "issue number", "number", "journal.issue", "journal.number", "biblio.issue", "prism:issueIdentifier"],
  pages: ["pages", "page", "page range", "journal pages", "journal.pages", "pagination", "page info", "prism:pageRange", "page numbers"],
  firstPage: ["page start", "start page", "first page", "biblio.first_page", "beginning page", "starting page"],
  lastPage: ["page end", "end page", "last page", "biblio.last_page", "ending page"],
  articleNumber: ["art no", "article number", "article no", "elocation id"],
  publisher: ["publisher", "publisher name"],
  keywords: ["author keywords", "keywords", "keyword", "automatic tags", "manual tags", "keyword list", "keyword_s", "authkeywords", "index_terms.author_terms.terms"],
  language: ["language", "language of original document", "original language", "document language", "in language", "language_s", "lang"],
  addresses: ["url", "link", "identifier", "identifiers", "urls", "links", "pdf", "pdf link", "pdf url", "pdf urls", "url abs", "url pdf", "paper url abs", "paper url pdf", "paper url", "paper link", "entry id", "id", "open access pdf", "article url", "full text url", "full text link", "full text urls", "full text url list", "source url", "source urls", "source linkout", "external url", "document url", "html url", "best_oa_location", "primary_location.landing_page_url", "primary_location.pdf_url", "open_access.oa_url", "site", "website link", "download url", "websites", "uri_s", "fileMain_s", "same as", "pub url", "eprint url"],
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
  [
    // Keys and numbers of records.
    "position", "key", "ref", "venueid", "paperhash", "reference count", "microsoft academic id", "ids number", "alternative id", "discussion id", "record id", "paper id", "corpus id", "uid", "uuid", "gsid", "eid", "ut unique wos id", "covidence #", "study", "publication id", "lens id", "mag id", "pmc id", "nihms id", "s2 id", "bibkey", "citation key", "duplicate record id", "external ids", "ids", "index", "number of pages", "rank", "gs rank", "score", "relevance score", "prefix", "member", "authors id", "author ids", "authorids", "author s id", "hash",
    // Kinds and states.
    "type", "item type", "document type", "publication type", "publication types", "doc type", "doctype", "genre", "version", "versions", "status", "source type", "label included", "included", "label", "publication stage", "open access", "is oa", "is open access", "oa status", "issn type", "is retracted", "is paratext", "@type", "@context", "@id",
    // When something was done with a record.
    "date of export", "accession number", "query date", "date added", "date modified", "date added to xplore", "entry date", "create date", "created", "modified", "updated", "created date", "updated date", "update date", "last modified", "indexed", "deposited", "access date", "accessed", "publication date print", "published print", "published online", "indexed in",
    // Tags of the Web of Science for the same.
    "pt", "dt", "j9", "ji", "da", "pg", "ga", "ut",
    // What repeats or points at other fields, and files.
    "source", "_bibtex", "bibtex", "container title short", "short container title", "journal abbreviation", "abbreviated source title", "journal iso abbreviation", "short title", "title short", "short journal title", "journal issue", "library catalog", "url abs", "row idx", "_id", "pdf", "pmcid", "s2 url", "dimensions url", "embase link", "plink", "cites url", "related url", "citation url", "meta", "library", "collections", "relations", "page count", "file attachments", "link attachments", "attachments", "thumbnail", "upvotes", "title normalized", "display name", "first author", "citation", "content domain", "resource", "schema", "file", "short abstract",
  ].map(normalName),
); // prettier-ignore

/** A name without what programs write differently. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
