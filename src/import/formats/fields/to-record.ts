import { dateFrom, dateMeant, dateOf } from "../../../content/date-meant.ts";
import { bareIdentifier, identifiersIn } from "../../../content/identifiers.ts";
import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";
import { isObject } from "../../../lib/is-object.ts";
import { type IdentifierKind, type Identifiers, identifierKinds } from "../../../model/identifiers.ts";
import { type SourceRecord, withoutEmpty } from "../../../model/source-record.ts";
import { isWebAddress, linksOf } from "../../values/links.ts";
import { keywordsOf } from "../../values/keywords.ts";
import type { Aliases, Field, Item } from "./aliases.ts";
import { type Found, findFields } from "./find-fields.ts";
import { addressesIn, authorsIn, paragraphsIn, textIn, textsIn } from "./values.ts";

const commonNames: Aliases = {};

/**
 * A paper from an object with our own or common names of fields, as JSON, JSON Lines and tables give it.
 * @param aliases other names, which take the place of the common ones.
 */
export function fieldsToRecord(item: Item, line: number, aliases = commonNames): SourceRecord {
  const found = findFields(item, aliases);
  const abstract = abstractIn(found);
  const addresses = found.of("addresses").flatMap(({ value }) => addressesIn(value));
  const notes = found.of("notes").flatMap((note) => textsOfNote(note, found));
  const authors = found.of("authors").map(({ value }) => authorsIn(value)).find((names) => names.length > 0); // prettier-ignore
  if (authors === undefined) found.unused.push(...found.of("authors").map(({ name }) => name));
  const identifiers = identifiersOf(found, [...addresses, ...notes]);
  // Objects of our own format are validated with the record.
  const { links: ownLinks, sources } = item;
  const links = { ...linksOf(addresses, identifiers, namedLinks(found)), ...(isObject(ownLinks) && ownLinks) };
  const position = Number(textIn(item["position"]));
  return withoutEmpty({
    line,
    title: textOf(found, "title"),
    abstract,
    authors,
    published: publishedIn(found),
    venue: venueIn(found),
    ...identifiers,
    volume: textOf(found, "volume"),
    issue: textOf(found, "issue"),
    pages: pagesIn(found),
    publisher: textOf(found, "publisher"),
    keywords: keywordsOf(found.of("keywords")[0]?.value),
    language: textOf(found, "language"),
    ...(Object.keys(links).length > 0 && { links }),
    ...(isObject(sources) && { sources }),
    ...(Number.isInteger(position) && position > 0 && { position }),
    repairs: repairsOf(found, identifiers),
    unused: found.unused,
  } as SourceRecord); // prettier-ignore
}

/** The texts of a note. Only identifiers are read of it, so that another one is unused. */
function textsOfNote({ name, value }: { name: string; value: unknown }, found: Found): string[] {
  const texts = textsIn([value].flat());
  if (Object.keys(identifiersIn(texts)).length === 0) found.unused.push(name);
  return texts;
}

/** The text of a field on one line. A table that was made with pandas has `2021.0` for numbers. */
function textOf(found: Found, field: Field): string | undefined {
  const text = found.of(field).map(({ value }) => textIn(value)).find((one) => one !== undefined); // prettier-ignore
  const line = text === undefined ? undefined : collapseWhitespace(text);
  return field === "title" ? line : line?.replace(/^(\d+)\.0$/, "$1");
}

/** The abstract if it is one text. Where it is cut up in parts, their order and titles are not known. */
function abstractIn(found: Found): string | undefined {
  // Springer has the heading and the paragraphs of an abstract in an object.
  const values = found.of("abstract").map(({ name, value }) => ({ name, value: isObject(value) && "p" in value ? [value["p"]].flat().join("\n\n") : value })); // prettier-ignore
  const [text] = values.flatMap(({ value }) => (Array.isArray(value) && value.length > 1 ? [] : (textIn(value) ?? [])));
  if (text === undefined && values.length > 0) found.unused.push(values[0]!.name);
  return text === undefined ? undefined : paragraphsIn(text);
}

/** The first date that is one, or what stands there instead, for a warning. */
function publishedIn(found: Found): string | undefined {
  const [year, month, day] = (["year", "month", "day"] as const).map((field) => textOf(found, field));
  const dates = found.of("published").map(({ value }) => value);
  const exact = dates.map((date) => dateOf(date) ?? dateMeant(`${textIn(date)} ${year}`)).find((date) => date !== undefined); // prettier-ignore
  return exact ?? dateFrom({ year, month, day }) ?? [...dates, year].map(textIn).find((text) => text !== undefined);
}

/** What some exports give as the source of a record is the database that they come from. */
const database = /^(?:scopus|web of science|wos|pubmed|medline|embase|crossref|openalex|semantic scholar|dimensions|arxiv(?:\.org)?|google scholar|ieee xplore|proquest|cochrane library|lens(?:\.org)?|zotero|manual|MED|PPR)$/i; // prettier-ignore

function venueIn(found: Found): string | undefined {
  const venues = found
    .of("venue")
    .flatMap(({ value }) => textIn(value) ?? [])
    .map(collapseWhitespace);
  return venues.find((venue) => !database.test(venue)) ?? venues.find((venue) => /^arxiv$/i.test(venue));
}

/** The identifiers in their own fields, and those that addresses and notes hold. */
function identifiersOf(found: Found, texts: string[]): Identifiers {
  const ids = identifiersIn(texts);
  for (const kind of identifierKinds) {
    const text = textOf(found, kind);
    if (text === undefined) continue;
    // arXiv gives out DOIs.
    const arxiv = kind === "doi" ? bareIdentifier("arxiv", text) : undefined;
    const [id, ...others] = idsIn(kind, kind === "arxiv" ? asWritten(text) : text);
    if (others.some((other) => !other.startsWith(id!))) found.unused.push(found.of(kind)[0]!.name);
    if (arxiv !== undefined) ids.arxiv ??= arxiv;
    // An invalid identifier stays as it is, for a warning of the importer.
    else if (id !== undefined || ids[kind] === undefined) ids[kind] = id ?? text;
  }
  return ids;
}

/** The identifiers in a cell that holds several. The DOI of a supplement, `….s002`, extends that of its paper. */
function idsIn(kind: IdentifierKind, text: string): string[] {
  const whole = bareIdentifier(kind, text);
  if (whole !== undefined) return [whole];
  const ids = [...new Set(text.split(/[\s;|]+/).flatMap((part) => bareIdentifier(kind, part) ?? []))];
  return ids.toSorted((a, b) => Number(a.startsWith(b)) - Number(b.startsWith(a)));
}

/** The addresses in fields that say what they lead to. */
function namedLinks(found: Found): Record<string, string[]> {
  const addressesOf = (part: "code" | "data" | "project") =>
    found.of(part).flatMap(({ name, value }) => {
      const urls = addressesIn(value).filter(isWebAddress);
      if (urls.length === 0) found.unused.push(name);
      return urls;
    });
  return { code: addressesOf("code"), data: addressesOf("data"), project: addressesOf("project") };
}

/** The repair of an arXiv id. */
function repairsOf(found: Found, { arxiv }: Identifiers): string[] {
  const given = textOf(found, "arxiv");
  const isRepaired = given !== undefined && arxiv !== given && asWritten(given) === arxiv;
  return isRepaired ? [`arxiv: “${given}” is “${arxiv}” (the zero that a table lost)`] : [];
}

/** An arXiv id that a table took for a number has lost its first zero: `704.0001` is `0704.0001`. */
function asWritten(text: string): string {
  return text.replace(/^(\d{3}\.\d{4})$/, "0$1");
}

function pagesIn(found: Found): string | undefined {
  const [pages, first, last, article] = (["pages", "firstPage", "lastPage", "articleNumber"] as const).map((field) => textOf(found, field)); // prettier-ignore
  const range = first === undefined || last === undefined || first === last ? first : `${first}–${last}`;
  return pages?.replace(/^([\w.:]+)\s*(?:-{1,3}|[–—])\s*([\w.:]+)$/, "$1–$2") ?? range ?? article;
}
