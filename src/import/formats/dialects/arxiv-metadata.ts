import { bareIdentifier } from "../../../content/identifiers.ts";
import { isObject } from "../../../lib/is-object.ts";
import { paragraphsOfArxiv, warningsFromNotes, withoutAffiliations } from "../arxiv.ts";
import type { Item } from "../fields/aliases.ts";
import type { Dialect } from "./dialect.ts";

/** arXiv's metadata: its snapshot in JSON Lines, and what programs make of its feed. */
export const arxivMetadata: Dialect = {
  label: "arXiv metadata",
  keys: [
    ["id", "authors_parsed"], ["id", "update_date"], ["id", "categories", "abstract"], ["id", "versions", "abstract"],
    ["entry_id"], ["id", "summary", "authors"], ["id", "primary_category"], ["title", "primary_category"],
  ],
  aliases: { published: ["published", "created"], venue: [] },
  prepare: ({ id, authors, authors_parsed: parsed, versions, abstract, ...rest }) => {
    const arxiv = typeof id === "string" ? bareIdentifier("arxiv", id) : undefined;
    return {
      ...rest,
      ...(arxiv === undefined ? { id } : { arxiv }),
      abstract: typeof abstract === "string" ? paragraphsOfArxiv(abstract) : abstract,
      authors: typeof authors === "string" && authors !== "" ? namesIn(authors) : (authors ?? partsOf(parsed)),
      published: dayOfFirst(versions) ?? rest["published"],
    };
  },
  finish: (record, item) => {
    const [comment, journal] = [item["comments"] ?? item["comment"], item["journal-ref"] ?? item["journal_ref"]].map((note) => (typeof note === "string" ? note : "")) as [string, string];
    const warnings = warningsFromNotes({ comment, journal, abstract: record.abstract ?? "" });
    return warnings.length === 0 ? record : { ...record, warnings };
  },
}; // prettier-ignore

/** The names without affiliations; those of a collaboration stand behind a colon. */
function namesIn(authors: string): string {
  return withoutAffiliations(authors.replace(/\s+/g, " ")).replace(/(?<=\bCollaborations?):\s*/gi, ", ");
}

/** Names in three parts and affiliations: `["King", "Martin L.", "Jr."]`. */
function partsOf(parsed: unknown): unknown[] | undefined {
  if (!Array.isArray(parsed)) return undefined;
  return parsed.filter(Array.isArray).map(([family, given, suffix]: unknown[]) => ({ family, given, suffix }));
}

/** The day of the first version, in `Mon, 2 Apr 2007 19:18:42 GMT`. */
function dayOfFirst(versions: unknown): string | undefined {
  const first: unknown = Array.isArray(versions) ? versions[0] : undefined;
  const { created } = (isObject(first) ? first : {}) as Item;
  return typeof created === "string" ? /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(created)?.[0] : undefined;
}
