import { dateFrom, dateMeant } from "../../content/date-meant.ts";
import { bareIdentifier, identifiersIn } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import type { Identifiers } from "../../model/identifiers.ts";
import { type SourceRecord, withoutEmpty } from "../../model/source-record.ts";
import { namesOf, printedName, splitNames } from "../names.ts";
import { keywordsOf } from "../values/keywords.ts";
import { linksOf } from "../values/links.ts";
import type { TaggedField } from "./tagged.ts";

/** The tags of each field of a paper in a tagged format, in order of preference. */
export interface TagTable {
  title: readonly string[];
  /** All of them are taken, in their order in the file. */
  abstract: readonly string[];
  /** Names in the form "Family, Given"; `organisations` are written as they are. Of `authors`, the first that occurs. */
  authors: readonly string[];
  organisations?: readonly string[];
  /** The first is the date; the others can only make it more exact. */
  published: readonly string[];
  venue: readonly string[];
  volume: readonly string[];
  issue: readonly string[];
  /** The first page, or all of them. */
  pages: readonly string[];
  lastPage?: readonly string[];
  publisher: readonly string[];
  keywords: readonly string[];
  language: readonly string[];
  doi: readonly string[];
  pmid: readonly string[];
  /** Addresses of the paper and notes, in which identifiers are looked for. */
  links: readonly string[];
  /** What programs keep for themselves, and short forms of other fields. */
  ignored: readonly string[];
}

/** Fields of which one value is taken; another one is named as unused. */
const single = ["title", "venue", "volume", "issue", "pages", "publisher", "language", "authors", "keywords"] as const;

/** A paper from the fields of a record. */
export function taggedRecord(fields: readonly TaggedField[], table: TagTable): SourceRecord {
  const given = fields.filter(({ value }) => value !== "" && value !== "NA");
  const values = (tags: readonly string[]) =>
    tags.flatMap((wanted) => given.filter(({ tag }) => tag === wanted).map(({ value }) => value));
  const chosen = Object.fromEntries(
    single.map((field) => [field, table[field].find((tag) => given.some((entry) => entry.tag === tag))]),
  );
  chosen["authors"] = fullest(table.authors, values) ?? chosen["authors"];
  const first = (field: (typeof single)[number]) => {
    const tag = chosen[field];
    return tag === undefined ? undefined : collapseWhitespace(values([tag])[0]!);
  };
  const abstract = abstractOf(given.filter(({ tag }) => table.abstract.includes(tag)).map(({ value }) => value));
  const identifiers = identifiersOf(values(table.doi), values(table.pmid), values(table.links));
  const links = linksOf(wordsIn(values(table.links)), identifiers);
  return withoutEmpty({
    line: fields[0]!.line,
    title: first("title"),
    abstract,
    authors: authorsOf(given, chosen["authors"], table.organisations ?? []),
    published: publishedOf(values(table.published)),
    venue: first("venue"),
    volume: first("volume"),
    issue: first("issue"),
    pages: pagesOf(first("pages"), values(table.lastPage ?? [])[0]),
    publisher: first("publisher"),
    // MEDLINE marks the main ones by a star.
    keywords: keywordsOf(values([chosen["keywords"] ?? ""]).flatMap((value) => value.replaceAll("*", "").split("\n"))),
    language: first("language"),
    ...identifiers,
    ...(Object.keys(links).length > 0 && { links }),
    unused: unusedOf(given, table, chosen),
  });
}

/** Of tags that say the same, the one that says more: ProQuest has the first author in AU, and all of them in A1. */
function fullest(tags: readonly string[], values: (tags: readonly string[]) => string[]): string | undefined {
  return tags
    .filter((tag) => values([tag]).length > 0)
    .reduce<string | undefined>((best, tag) => {
      const [all, known] = [values([tag]).map(fold), best === undefined ? [] : values([best]).map(fold)];
      return best === undefined || (all.length > known.length && known.every((name) => all.includes(name)))
        ? tag
        : best;
    }, undefined);
}

/** The tags whose value the record does not have: unknown ones, and second ones of a field with another value. */
function unusedOf(given: TaggedField[], table: TagTable, chosen: Record<string, string | undefined>): string[] {
  const { ignored, organisations = [], lastPage = [], abstract, published, doi, pmid, links } = table;
  const read = new Set([ignored, organisations, lastPage, abstract, published, doi, pmid, links].flat());
  const taken = new Set<string>();
  for (const { tag, value } of given) if (Object.values(chosen).includes(tag)) taken.add(fold(value));
  const isUsed = ({ tag, value }: TaggedField) => read.has(tag) || taken.has(fold(value));
  return [...new Set(given.filter((field) => !isUsed(field)).map(({ name }) => name))];
}

function fold(value: string): string {
  return collapseWhitespace(value).toLowerCase();
}

/** Lines are wrapped below this width; a break after a longer line that is complete is meant. */
const widestWrapped = 120;

/** A line of one to three words between sentences, which is no end of a wrapped line. */
function isHeading(line: string, before = ".", after = ""): boolean {
  return /^\p{Lu}[\p{L}&]*(?: [\p{L}&]+){0,2}$/u.test(line) && /[.!?)]$|^$/.test(before) && /^\p{Lu}/u.test(after);
}

/** Each value once, in paragraphs. */
function abstractOf(values: string[]): string {
  const paragraphs = values.flatMap((value) => {
    const meant = value.split("\n").map((line, at, lines) => {
      if (isHeading(line, lines[at - 1], lines[at + 1])) return `\n${line}\n`;
      return line.length > widestWrapped && /[.!?]$/.test(line) ? `${line}\n` : line;
    });
    return meant.join("\n").split(/\n{2,}/).map(collapseWhitespace);
  }); // prettier-ignore
  return [...new Set(paragraphs)].filter(Boolean).join("\n\n");
}

function authorsOf(given: TaggedField[], persons: string | undefined, organisations: readonly string[]): string[] {
  return given.flatMap(({ tag, value }) => {
    if (organisations.includes(tag)) return value.split("\n").map(collapseWhitespace);
    return tag === persons ? value.split(/\n|;/).flatMap(textsOfNames).flatMap(invertedName).filter(Boolean) : [];
  });
}

/** Some programs join names by "and", as BibTeX does. */
function textsOfNames(text: string): string[] {
  const several = text.split(/\sand\s/);
  return several.every((part) => part.includes(",")) ? several : [text];
}

const suffix = /^(?:Jr|Sr|II|III|IV|[2-4](?:nd|rd|th)|Ph\.?D|M\.?D)\.?$/i;
/** A name with initials behind it, of which a line can hold several. */
const withInitials = /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}$/u;

/** What EBSCO and Zoological Record print at a name: `Roe, Jane1,2 roe@example.org`, `Roe, Jane (roe@example.org)`. */
const email = /\s[<([]?[\w.+-]{1,64}@[\w.-]{1,100}[>)\]]?$/;
const footnotes = /(?<=,[^,]{1,100}\p{L}[.*]?)\d{1,2}(?:,\s?\d{1,2}|,?\*)*$/u;

/** A name in the form "Family, Given, Suffix"; a line with more commas holds several names. */
function invertedName(written: string): string[] {
  const text = written.replace(email, "").replace(footnotes, "");
  const [family = "", given = "", third, ...more] = text.split(",").map(collapseWhitespace);
  if (given === "") return namesOf([family]);
  const isOne = more.length === 0 && (third === undefined || suffix.test(third));
  if (!isOne || (withInitials.test(family) && withInitials.test(given))) return splitNames(text);
  // PubMed writes the suffix behind the given names.
  const words = given.split(" ");
  const last = third ?? (words.length > 1 && suffix.test(words.at(-1)!) ? words.pop() : undefined);
  return [printedName({ family, given: words.join(" "), ...(last !== undefined && { suffix: last }) })];
}

/** The first date, as exact as the others make it. Where none can be read, a year; else the first text, for a warning. */
function publishedOf(texts: string[]): string | undefined {
  const read = texts.map(dateIn);
  const date = read.find((found) => found !== undefined) ?? texts.map(yearIn).find((found) => found !== undefined);
  if (date === undefined) return texts[0];
  // Some programs leave the year out of the day: `DA  - JUN 13`.
  const withYear = texts.map((text) => dateMeant(`${collapseWhitespace(text)} ${date.slice(0, 4)}`));
  return [...read, ...withYear].reduce<string>((best, found) => (found?.startsWith(best) ? found : best), date);
}

/** A year among words that make no date: `2018 Winter`. */
function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
}

/** A date of RIS is a year, month, day and other words between slashes, of which each may be empty. */
function dateIn(text: string): string | undefined {
  const flat = collapseWhitespace(text);
  const [, year, month, day] = /^(\d{4})(?:\/+([^/]*)(?:\/([^/]*).*)?)?$/.exec(flat) ?? [];
  return year === undefined ? dateMeant(flat) : dateFrom({ year, month, day });
}

/** @example pagesOf("511-20", undefined) // "511–520" */
function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  // Web of Science writes "+" where the article goes on elsewhere.
  const pages = [first, last]
    .map((page) => page?.replace(/^pp?\.?\s?(?=\d)/i, ""))
    .filter((page) => page !== undefined && page !== "+" && page !== "")
    .join("-");
  const [, from, to] = /^([A-Z]?\d+)\s*[-–—]+\s*([A-Z]?\d+)$/i.exec(pages) ?? [];
  if (from === undefined || to === undefined)
    return (last === undefined ? pages : pages.replace("-", "–")) || undefined;
  const whole = /^\d+$/.test(to) ? from.slice(0, Math.max(0, from.length - to.length)) + to : to;
  return whole === from ? from : `${from}–${whole}`;
}

function identifiersOf(dois: string[], pmids: string[], texts: string[]): Identifiers {
  const [doi] = dois.map(collapseWhitespace);
  const named = identifiersIn([...dois, ...texts]);
  const isArxiv = doi !== undefined && identifiersIn([doi]).arxiv !== undefined;
  const [pmid] = pmids;
  return {
    ...named,
    // An invalid DOI stays as it is, for a warning of the importer.
    ...(doi !== undefined && !isArxiv && { doi: bareIdentifier("doi", doi) ?? identifiersIn([doi]).doi ?? doi }),
    ...(pmid !== undefined && { pmid: bareIdentifier("pmid", pmid) ?? pmid }),
  };
}

/** The words of texts in which addresses stand. */
function wordsIn(texts: string[]): string[] {
  return texts.flatMap((text) => text.split(/\s|;(?=https?:)/)).map((word) => word.replace(/;$/, ""));
}
