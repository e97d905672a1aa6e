import { recordUrl } from "../../model/record-url.ts";
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
  const links: PaperLink[] = [];
  if (arxiv !== undefined) {
    links.push({ kind: "record", label: "arXiv", href: recordUrl("arxiv", arxiv) });
    links.push({ kind: "pdf", label: "PDF", href: `https://arxiv.org/pdf/${arxiv}` });
  }
  if (doi !== undefined) links.push({ kind: "record", label: "DOI", href: recordUrl("doi", doi) });
  if (acl !== undefined) links.push({ kind: "record", label: "ACL Anthology", href: recordUrl("acl", acl) });
  if (openreview !== undefined) {
    links.push({ kind: "record", label: "OpenReview", href: recordUrl("openreview", openreview) });
  }
  return links;
}

function resourceLinks({ links }: Identified): PaperLink[] {
  const kinds = [
    ["code", "Code"],
    ["data", "Data"],
    ["project", "Project page"],
  ] as const;
  return kinds.flatMap(([kind, label]) =>
    (links[kind] ?? []).map((href, index, all) => ({
      kind,
      label: all.length > 1 ? `${label} ${index + 1}` : label,
      href,
    })),
  );
}

function titleSearches(given: string): PaperLink[] {
  const title = given.toWellFormed();
  const query = encodeURIComponent(`"${title}"`);
  return [
    { kind: "search", label: "Search arXiv", href: `https://arxiv.org/search/?searchtype=title&query=${query}` },
    {
      kind: "search",
      label: "Search Semantic Scholar",
      href: `https://www.semanticscholar.org/search?q=${encodeURIComponent(title)}`,
    },
    { kind: "search", label: "Search Google Scholar", href: `https://scholar.google.com/scholar?q=${query}` },
  ];
}

/** The version to cite: a registered identifier first, then the archive that holds the paper. */
export function versionOfRecord({
  doi,
  acl,
  arxiv,
  openreview,
}: Pick<PaperPage, "doi" | "acl" | "arxiv" | "openreview">): string | undefined {
  if (doi !== undefined) return recordUrl("doi", doi);
  if (acl !== undefined) return recordUrl("acl", acl);
  if (arxiv !== undefined) return recordUrl("arxiv", arxiv);
  return openreview === undefined ? undefined : recordUrl("openreview", openreview);
}
