import { type IdentifierKind, recordUrl } from "../../model/identifiers.ts";
import type { PaperPage } from "../../model/page.ts";

/** A link out of a paper page. `search` links are guesses at where the paper is, offered when no identifier is known. */
export interface PaperLink {
  kind: "record" | "pdf" | "code" | "data" | "project" | "search";
  label: string;
  href: string;
}

type Identified = Pick<PaperPage, "title" | IdentifierKind | "links">;

/** Every place to read a paper or get its code, records first; searches by title when no identifier is known. */
export function paperLinks(paper: Identified): PaperLink[] {
  const places = [...recordLinks(paper), ...paperPages(paper)];
  return [...places, ...resourceLinks(paper), ...(places.length === 0 ? titleSearches(paper.title) : [])];
}

const recordLabels = {
  arxiv: "arXiv",
  doi: "DOI",
  acl: "ACL Anthology",
  openreview: "OpenReview",
  pmid: "PubMed",
} as const;

function recordLinks(paper: Identified): PaperLink[] {
  const { arxiv } = paper;
  const links = (Object.keys(recordLabels) as (keyof typeof recordLabels)[]).flatMap((kind): PaperLink[] => {
    const id = paper[kind];
    return id === undefined ? [] : [{ kind: "record", label: recordLabels[kind], href: recordUrl(kind, id) }];
  });
  if (arxiv !== undefined) links.splice(1, 0, { kind: "pdf", label: "PDF", href: `https://arxiv.org/pdf/${arxiv}` });
  return links;
}

/** Other pages of the paper, by their hosts, and its files. */
function paperPages({ links }: Identified): PaperLink[] {
  return (links.paper ?? []).map((href) => {
    const { hostname, pathname } = new URL(href);
    const host = hostname.replace(/^www\./, "");
    return /\.pdf$/i.test(pathname)
      ? { kind: "pdf", label: `PDF at ${host}`, href }
      : { kind: "record", label: host, href };
  });
}

const resourceLabels = { code: "Code", data: "Data", project: "Project page" } as const;

function resourceLinks({ links }: Identified): PaperLink[] {
  return (["code", "data", "project"] as const).flatMap((kind) => {
    const numbered = (index: number, { length }: string[]) => (length > 1 ? ` ${index + 1}` : "");
    const all = links[kind] ?? [];
    return all.map((href, index) => ({ kind, label: resourceLabels[kind] + numbered(index, all), href }));
  });
}

function titleSearches(given: string): PaperLink[] {
  const title = given.toWellFormed();
  const query = encodeURIComponent(`"${title}"`);
  const places: [label: string, href: string][] = [
    ["arXiv", `https://arxiv.org/search/?searchtype=title&query=${query}`],
    ["Semantic Scholar", `https://www.semanticscholar.org/search?q=${encodeURIComponent(title)}`],
    ["Google Scholar", `https://scholar.google.com/scholar?q=${query}`],
  ];
  return places.map(([name, href]) => ({ kind: "search", label: `Search ${name}`, href }));
}

const byRegistration = ["doi", "acl", "arxiv", "openreview", "pmid"] as const;

/** The version to cite: a registered identifier first, then the archive that holds the paper, then its page. */
export function versionOfRecord(paper: Pick<PaperPage, IdentifierKind | "links">): string | undefined {
  const kind = byRegistration.find((one) => paper[one] !== undefined);
  return kind === undefined ? paper.links.paper?.[0] : recordUrl(kind, paper[kind]!);
}
