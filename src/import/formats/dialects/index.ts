import { isObject } from "../../../lib/is-object.ts";
import type { SourceRecord } from "../../../model/source-record.ts";
import { bibtex } from "../bibtex.ts";
import type { Item } from "../fields/aliases.ts";
import { fieldsToRecord } from "../fields/to-record.ts";
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
export const dialects: readonly Dialect[] = [openReview, openAlex, dataCite, zotero, europePmc, papersWithCode, huggingFace, arxivMetadata, semanticScholar, webOfScience, embase, csl]; // prettier-ignore

/** Keys under which some services have the whole paper. */
const wrappers = ["paper", "row", "data", "metadata", "bibjson", "_source", "citingPaper", "citedPaper"];

/** A paper from an item of any dialect; what is of none is read by the common names. */
export function itemToRecord(given: Item, line: number): SourceRecord {
  const item = dialectOf(given) === undefined ? unwrapped(given) : given;
  const dialect = dialectOf(item);
  const record = fieldsToRecord(dialect?.prepare?.(item) ?? item, line, dialect?.aliases);
  return withBibtex(dialect?.finish?.(record, item) ?? record, item);
}

/** Lists of papers give each its entry in BibTeX too, with facts that they have nowhere else. */
function withBibtex(record: SourceRecord, item: Item): SourceRecord {
  const entry = [item["bibtex"], item["_bibtex"]].find((text) => typeof text === "string" && /^\s*@/.test(text));
  const [more] = entry === undefined ? [] : bibtex.parse(entry as string).records;
  return more === undefined ? record : { ...more, ...record, links: { ...more.links, ...record.links } };
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
