import { isObject } from "../../../lib/is-object.ts";
import { identifierKinds } from "../../../model/identifiers.ts";
import type { Result, SourceRecord } from "../../../model/source-record.ts";
import { bibtex } from "../bibtex.ts";
import type { Item } from "../fields/aliases.ts";
import { fieldsToRecord } from "../fields/to-record.ts";
import { parseLiteral } from "../json/value.ts";
import { wrappers } from "../json/wrappers.ts";
import { arxivMetadata } from "./arxiv-metadata.ts";
import { csl } from "./csl.ts";
import { dataCite } from "./datacite.ts";
import type { Dialect } from "./dialect.ts";
import { embase } from "./embase.ts";
import { europePmc } from "./europe-pmc.ts";
import { huggingFace } from "./hugging-face.ts";
import { inspire } from "./inspire.ts";
import { openAlex } from "./openalex.ts";
import { openReview } from "./openreview.ts";
import { papersWithCode } from "./papers-with-code.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import { webOfScience } from "./web-of-science.ts";
import { zotero } from "./zotero.ts";

/** The dialects of services, in the order in which they are tried. One file and one line here add a dialect. */
export const dialects: readonly Dialect[] = [openReview, openAlex, inspire, dataCite, zotero, europePmc, papersWithCode, huggingFace, arxivMetadata, semanticScholar, webOfScience, embase, csl]; // prettier-ignore

/** A paper from an item of any dialect; what is of none is read by the common names. */
export function itemToRecord(given: Item, line: number): Result {
  const whole = withStructure(given);
  const item = dialectOf(whole) === undefined ? unwrapped(whole) : whole;
  const dialect = dialectOf(item);
  const record = fieldsToRecord(dialect?.prepare?.(item) ?? item, line, dialect?.aliases);
  if (isThing(item, record)) return { line, title: record.title!, reason: "a name with a description, and no author, date or identifier of a paper" }; // prettier-ignore
  return withBibtex(dialect?.finish?.(record, item) ?? record, item);
} // prettier-ignore

/** What a list says of a paper that its entry in BibTeX names as one of the conference all the same. */
const notAccepted = /reject|withdr/i;

/** Lists of papers give each its entry in BibTeX too, with facts that they have nowhere else. */
function withBibtex(record: SourceRecord, item: Item): SourceRecord {
  if (notAccepted.test(String(item["status"]))) return record;
  const entry = [item["bibtex"], item["_bibtex"]].find((text) => typeof text === "string" && /^\s*@/.test(text));
  const [more] = entry === undefined ? [] : bibtex.parse(entry as string).records;
  return more === undefined ? record : { ...more, ...record, links: { ...more.links, ...record.links } };
}

/** A table holds objects as text: `[{'author': {'display_name': 'Anna Able'}}]`. */
function withStructure(item: Item): Item {
  const texts = Object.entries(item).filter(([, value]) => typeof value === "string" && /^\s*(?:\[\s*)?\{\s*["']/.test(value)); // prettier-ignore
  if (texts.length === 0) return item;
  const values = texts.map(([name, text]) => [name, parseLiteral(text as string)?.value ?? text]);
  return { ...item, ...Object.fromEntries(values) };
}

const ofPapers = ["authors", "published", "venue", ...identifierKinds] as const;

/** Whether an item is of a product, a program or a place, which have names and descriptions too. */
function isThing(item: Item, record: SourceRecord): boolean {
  const keys = new Set(Object.keys(item).map((key) => key.toLowerCase()));
  const isNamed = keys.has("name") && keys.has("description") && !["title", "headline", "abstract"].some((key) => keys.has(key)); // prettier-ignore
  return isNamed && record.title !== undefined && ofPapers.every((field) => record[field] === undefined);
}

function dialectOf(item: Item): Dialect | undefined {
  return dialects.find(({ keys }) => keys.some((all) => all.every((key) => Object.hasOwn(item, key))));
}

/** The fields of a paper together with those around it. */
function unwrapped(item: Item): Item {
  const key = [...wrappers, "bibjson"].find(
    (wrapper) =>
      isObject(item[wrapper]) && ["title", "titles"].some((name) => Object.hasOwn(item[wrapper] as Item, name)),
  );
  if (key === undefined) return item;
  const { [key]: inner, ...outer } = item;
  return { ...outer, ...(inner as Item) };
}
