import { isObject } from "../../../lib/is-object.ts";
import { bibliographicFields } from "../../../model/paper.ts";
import type { SourceRecord } from "../../../model/source-record.ts";
import type { Item } from "../aliases.ts";
import { bibtex } from "../bibtex.ts";
import { fieldsToRecord } from "../fields.ts";
import { arxivMetadata } from "./arxiv-metadata.ts";
import { csl } from "./csl.ts";
import { dataCite } from "./datacite.ts";
import type { Dialect } from "./dialect.ts";
import { embase } from "./embase.ts";
import { europePmc } from "./europe-pmc.ts";
import { huggingFace } from "./hugging-face.ts";
import { openAlex } from "./openalex.ts";
import { openReview } from "./openreview.ts";
import { papersWithCode } from "./papers-with-code.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import { webOfScience } from "./web-of-science.ts";
import { zotero } from "./zotero.ts";

/** The dialects of services, in the order in which they are tried. One file and one line here add a dialect. */
export const dialects: readonly Dialect[] = [openReview, openAlex, dataCite, zotero, europePmc, embase, papersWithCode, huggingFace, arxivMetadata, semanticScholar, webOfScience, csl]; // prettier-ignore

/** Keys under which some services have the whole paper. */
const wrappers = ["paper", "row", "data", "metadata", "bibjson", "_source", "citingPaper", "citedPaper"];

/** A paper from an item of any dialect; what is of none is read by the common names. */
export function itemToRecord(given: Item, line: number): SourceRecord {
  const item = dialectOf(given) === undefined ? unwrapped(given) : given;
  const dialect = dialectOf(item);
  const record = fieldsToRecord(dialect?.prepare?.(item) ?? item, line, dialect?.aliases);
  return withCitation(dialect?.finish?.(record, item) ?? record, item);
}

/** What a list of papers has in its own words of a paper that its citation names as one of the conference all the same. */
const notAccepted = /reject|withdr/i;

/** A record with the facts that it lacks and the citation in BibTeX beside them has: the year, the venue, the pages. */
function withCitation(record: SourceRecord, { bibtex: citation, status }: Item): SourceRecord {
  if (typeof citation !== "string" || notAccepted.test(String(status))) return record;
  const [cited] = bibtex.parse(citation).records;
  if (cited === undefined) return record;
  const lacking = bibliographicFields.filter((field) => record[field] === undefined && cited[field] !== undefined);
  return { ...record, ...Object.fromEntries(lacking.map((field) => [field, cited[field]])) };
}

function dialectOf(item: Item): Dialect | undefined {
  return dialects.find(({ keys }) => keys.some((all) => all.every((key) => Object.hasOwn(item, key))));
}

/** The fields of a paper together with those around it. */
function unwrapped(item: Item): Item {
  const key = wrappers.find((wrapper) => isObject(item[wrapper]) && Object.hasOwn(item[wrapper], "title"));
  if (key === undefined) return item;
  const { [key]: inner, ...outer } = item;
  return { ...outer, ...(inner as Item) };
}
