import { isObject } from "../../../lib/is-object.ts";
import type { Item } from "../fields/aliases.ts";
import type { Dialect } from "./dialect.ts";

/** Papers of Semantic Scholar: of its interface, of its bulk files and of S2ORC. */
export const semanticScholar: Dialect = {
  label: "Semantic Scholar",
  keys: [["paperId"], ["corpusid"], ["corpusId"], ["externalIds"], ["externalids"], ["paper_id", "title"], ["paperAbstract"]],
  aliases: { issue: ["journal.issue"], keywords: [], notes: ["arxiv volume"] },
  prepare: ({ journal, authors, externalids, ...rest }) => ({
    ...rest,
    ...(isObject(externalids) && { externalIds: externalids }),
    authors: Array.isArray(authors) ? authors.map(nameParts) : authors,
    // Of a preprint it names arXiv as the journal and `abs/1805.02262` as the volume.
    ...(isObject(journal) && /^arxiv$/i.test(String(journal["name"])) ? { "arxiv volume": `arXiv:${String(journal["volume"]).replace(/^abs\//, "")}` } : { journal: withIssue(journal) }),
  }),
}; // prettier-ignore

/** S2ORC gives parts of names, with a list of those in the middle. */
function nameParts(author: unknown): unknown {
  if (!isObject(author) || typeof author["last"] !== "string") return author;
  const { first, middle, last, suffix } = author as Item;
  const given = [first, middle].flat().filter((part) => typeof part === "string");
  return { given: given.join(" "), family: last, suffix };
}

/** A volume may have the number of the issue behind it: `13 4`. */
function withIssue(journal: unknown): unknown {
  const [, volume, issue] = (isObject(journal) && /^(\d+) (\d+)$/.exec(String(journal["volume"]))) || [];
  return volume === undefined ? journal : { ...(journal as Item), volume, issue };
}
