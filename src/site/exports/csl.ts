import { parse as parseName } from "@citation-js/name";
import type { IdentifierKind } from "../../model/identifiers.ts";
import type { PaperPage } from "../../model/page.ts";
import { versionOfRecord } from "../paper/paper-links.ts";

/** What a citation needs of a paper. */
export type Citable = Pick<
  PaperPage,
  "id" | "title" | "titleMarkup" | "authors" | "published" | "venue" | "volume" | "issue" | "pages" | "publisher" |
  "keywords" | "language" | "links" | IdentifierKind
>; // prettier-ignore

/** A CSL-JSON item; see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. */
export type CslItem = { id: string; type: string; title: string; author?: CslName[] } & Record<string, unknown>;

/** A name as CSL has it; a name of one word is kept whole. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
}

/** Venues known to be journals; others that a paper names are taken for conferences. */
const journal =
  /\b(?:journal|transactions|letters|review|nature|science|tmlr|jmlr|tacl|jair|tpami|tnnls|access|magazine|neurocomputing)\b/i;

/** A paper as a CSL-JSON item. A field without a value is left out, never guessed. */
export function toCsl(paper: Citable): CslItem {
  return {
    id: paper.id,
    type: cslType(paper),
    title: paper.title,
    ...(paper.authors.length > 0 && { author: paper.authors.map(({ name }) => cslName(name)) }),
    ...(paper.published !== undefined && { issued: { "date-parts": [paper.published.split("-").map(Number)] } }),
    ...(paper.venue !== undefined && { "container-title": paper.venue }),
    ...(paper.venue === undefined &&
      paper.arxiv !== undefined && { publisher: "arXiv", number: `arXiv:${paper.arxiv}` }),
    ...defined({
      volume: paper.volume,
      issue: paper.issue,
      page: paper.pages?.replaceAll("–", "-"),
      publisher: paper.publisher,
      keyword: paper.keywords.join(", ") || undefined,
      language: paper.language,
      DOI: paper.doi,
      PMID: paper.pmid,
      URL: versionOfRecord(paper),
    }),
  };
}

function defined(fields: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Whether a venue is a journal rather than a conference. */
export function isJournal(venue: string): boolean {
  return journal.test(venue);
}

function cslType({ venue, arxiv }: Citable): string {
  if (venue !== undefined) return isJournal(venue) ? "article-journal" : "paper-conference";
  return arxiv !== undefined ? "article" : "document";
}

const organization =
  /^The\s|\s(?:and|of|for|in|on|&|et|für|und)\s|\b(?:Team|Group|Consortium|Collaboration|Committee|Network|Initiative|Institute?|Institution|University|Universität|Society|Association|Foundation|Cent(?:er|re)|Laborator(?:y|ies)|Labs?|Project|Organi[sz]ation|Agency|Department|Ministry|Council|Commission|Company|Corporation|Consultants|Investigators|Inc|Ltd|LLC|GmbH|PLC)\b\.?$|,\s(?:Inc|Ltd|LLC|GmbH)\b/u;

/** Whether a name is that of an organisation, which has no family name. */
export function isOrganization(name: string): boolean {
  return organization.test(name);
}

/** A suffix of a name. */
const suffixed = /^(.*[^\s,]),?\s+((?:Jr|Sr)\.?|II|III|IV)$/;

/**
 * The parser knows particles, but takes "Jr." for a family, "Ma" for a degree and "Di" for a particle. What it does not give
 * back whole is divided at its last space.
 */
function cslName(name: string): CslName {
  if (!name.includes(" ") || isOrganization(name)) return { literal: name };
  const [, rest, suffix] = suffixed.exec(name) ?? [];
  if (rest !== undefined && suffix !== undefined) return { ...cslName(rest), suffix };
  const parsed = parseName(name) as CslName;
  const { given, family, "dropping-particle": dropping, "non-dropping-particle": particle } = parsed;
  const whole = [given, dropping, particle, family, parsed.suffix].filter(Boolean).join(" ");
  if (given !== undefined && family !== undefined && whole === name) return parsed;
  const last = name.lastIndexOf(" ");
  return { given: name.slice(0, last), family: name.slice(last + 1) };
}
