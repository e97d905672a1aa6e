import { parse as parseName } from "@citation-js/name";
import type { IdentifierKind } from "../../model/identifiers.ts";
import type { PaperPage } from "../../model/page.ts";
import { versionOfRecord } from "../paper/paper-links.ts";

/** What a citation needs of a paper. */
export type Citable = Pick<PaperPage, "id" | "title" | "authors" | "published" | "venue" | IdentifierKind>;

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
    ...(paper.doi !== undefined && { DOI: paper.doi }),
    ...(versionOfRecord(paper) !== undefined && { URL: versionOfRecord(paper) }),
  };
}

/** Whether a venue is a journal rather than a conference. */
export function isJournal(venue: string): boolean {
  return journal.test(venue);
}

function cslType({ venue, arxiv }: Citable): string {
  if (venue !== undefined) return isJournal(venue) ? "article-journal" : "paper-conference";
  return arxiv !== undefined ? "article" : "document";
}

/**
 * The parser knows particles and suffixes, but takes "Ma" for a degree and "Di" for a particle. What it does not give
 * back whole is parted at its last space.
 */
function cslName(name: string): CslName {
  if (!name.includes(" ")) return { literal: name };
  const parsed = parseName(name) as CslName;
  const { given, family, suffix, "dropping-particle": dropping, "non-dropping-particle": particle } = parsed;
  const whole = [given, dropping, particle, family, suffix].filter(Boolean).join(" ");
  if (given !== undefined && family !== undefined && whole === name) return parsed;
  const last = name.lastIndexOf(" ");
  return { given: name.slice(0, last), family: name.slice(last + 1) };
}

/** RIS types for the CSL types that papers have (https://en.wikipedia.org/wiki/RIS_(file_format)). */
const types: Record<string, string> = { "paper-conference": "CPAPER", "article-journal": "JOUR", article: "GEN" };

/**
 * A paper as RIS, a tag a line. Citation.js reads RIS well, but breaks titles within words at 70 characters, cuts ids
 * to 20 and drops the "van" of a name when it writes it.
 */
export function toRis(paper: Citable): string {
  const item = toCsl(paper);
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", types[item.type] ?? "GEN"],
    ["ID", paper.id],
    ["TI", paper.title],
    ...(item.author ?? []).map((name): [string, string] => ["AU", risName(name)]),
    ["PY", paper.published?.slice(0, 4)],
    ["DA", paper.published === undefined ? undefined : risDate(paper.published)],
    [item.type === "article-journal" ? "JO" : "T2", paper.venue],
    ["DO", paper.doi],
    ["UR", item["URL"] as string | undefined],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\n`])).join("");
}

function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name["dropping-particle"], name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
  return [family, name.given, name.suffix].filter(Boolean).join(", ");
}

/** Year, month and day with slashes, empty where the date is less exact. */
function risDate(published: string): string {
  const [year, month = "", day = ""] = published.split("-");
  return `${year}/${month}/${day}/`;
}
