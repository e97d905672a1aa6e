import { type IdentifierKind, recordUrl } from "../../model/identifiers.ts";
import type { PaperPage } from "../../model/page.ts";

/** A link out of a paper page. `search` links are guesses at where the paper is, offered when no identifier is known. */
export interface PaperLink {
  kind: "record" | "pdf" | "code" | "data" | "project" | "search";
  label: string;
  href: string;
}

type Identified = Pick<PaperPage, "title" | "arxiv" | "doi" | "openreview" | "acl" | "links">;

/** Every place to read a paper or get its code, records first; searches by title when no identifier is known. */
export function paperLinks(paper: Identified): PaperLink[] {
  const records = recordLinks(paper);
  return [...records, ...resourceLinks(paper), ...(records.length === 0 ? titleSearches(paper.title) : [])];
}

function recordLinks({ arxiv, doi, openreview, acl }: Identified): PaperLink[] {
  const record = (label: string, kind: IdentifierKind, id: string | undefined): PaperLink[] =>
    id === undefined ? [] : [{ kind: "record", label, href: recordUrl(kind, id) }];
  return [
    ...record("arXiv", "arxiv", arxiv),
    ...(arxiv === undefined ? [] : [{ kind: "pdf" as const, label: "PDF", href: `https://arxiv.org/pdf/${arxiv}` }]),
    ...record("DOI", "doi", doi),
    ...record("ACL Anthology", "acl", acl),
    ...record("OpenReview", "openreview", openreview),
  ];
}

function resourceLinks({ links }: Identified): PaperLink[] {
  const labels = { code: "Code", data: "Data", project: "Project page" };
  return (["code", "data", "project"] as const).flatMap((kind) =>
    (links[kind] ?? []).map((href, index, { length }) => {
      const label = length > 1 ? `${labels[kind]} ${index + 1}` : labels[kind];
      return { kind, label, href };
    }),
  );
}

function titleSearches(given: string): PaperLink[] {
  const title = encodeURIComponent(given.toWellFormed());
  const quoted = `%22${title}%22`;
  const search = (label: string, href: string): PaperLink => ({ kind: "search", label: `Search ${label}`, href });
  return [
    search("arXiv", `https://arxiv.org/search/?searchtype=title&query=${quoted}`),
    search("Semantic Scholar", `https://www.semanticscholar.org/search?q=${title}`),
    search("Google Scholar", `https://scholar.google.com/scholar?q=${quoted}`),
  ];
}
