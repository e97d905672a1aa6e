import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";
import { type SourceRecord, type Warning, withoutEmpty } from "../../../model/source-record.ts";
import { keywordsOf } from "../../values/keywords.ts";
import { bibtexDate } from "./dates.ts";
import { fieldsOf, type BibtexFields } from "./fields.ts";
import { identifiersOf } from "./identifiers.ts";
import { bibtexNames } from "./names.ts";
import type { Inherited } from "./inherit.ts";
import { withoutGroups, withoutOuterBraces } from "./values.ts";

const venues = ["journal", "journaltitle", "booktitle", "eventtitle", "conference", "series"];
const publishers = ["publisher", "institution", "school", "organization"];
const numbers = ["pages", "eid", "articleno", "article-number", "art_number", "elocation-id"];
const allKeywords = ["author_keywords", "author-keywords", "keywords", "keyword"];

/** A paper from an entry of BibTeX or BibLaTeX. Its text stays TeX, which the cleaners read. */
export function entryToRecord({ entry, taken, from }: Inherited, line: number): SourceRecord {
  const fields = fieldsOf(entry);
  const { take, use } = fields;
  const identifiers = identifiersOf(fields);
  const text = (...names: string[]) => collapseWhitespace(withoutGroups(take(...names) ?? ""));
  const record = withoutEmpty({
    line,
    title: withSubtitle(text("title"), text("subtitle")),
    abstract: withoutGroups(take("abstract", "abstractnote") ?? ""),
    authors: bibtexNames(entry.fields.get("author") ?? ""),
    published: dateOf(fields),
    venue: text(...venues),
    ...identifiers,
    volume: fields.isUsed("volume") ? undefined : take("volume"),
    issue: issueOf(fields)?.replace(/-{2,3}/g, "–"),
    pages: pagesOf(take(...numbers.filter((name) => !fields.isUsed(name))) ?? ""),
    publisher: text(...publishers),
    keywords: keywordsOf(onLines(take(...allKeywords) ?? "")).map((word) => withoutGroups(withoutOuterBraces(word))),
    language: take("language", "langid", "hyphenation"),
  });
  use("author", "year", "month", "day", "date");
  const unused = [...fields.unused(), ...(fields.get("crossref") !== "" && from.length === 0 ? ["crossref"] : [])];
  const warnings = entry.undefinedIn.flatMap((name) => warningOn(name, fields));
  const inherited = taken.filter((name) => fields.isUsed(name));
  return withoutEmpty({
    ...record,
    unused,
    warnings,
    repairs: inherited.length === 0 ? [] : [`${inherited.join(", ")}: from ${from.map((key) => `“${key}”`).join(", ")}, to which the entry refers`], // prettier-ignore
  });
}

function withSubtitle(title: string, subtitle: string): string {
  if (subtitle === "" || title.endsWith(subtitle)) return title;
  return `${title}${/[?!:.]$/.test(title) ? "" : ":"} ${subtitle}`.trim();
}

function dateOf({ get }: BibtexFields): string | undefined {
  return bibtexDate({ date: get("date"), year: get("year"), month: get("month"), day: get("day") });
}

/** The issue, if it is one: reports, patents and theses have numbers of their own. */
function issueOf(fields: BibtexFields): string | undefined {
  if (!["volume", "journal", "journaltitle"].some((name) => fields.get(name) !== "")) return undefined;
  return fields.take(...["number", "issue"].filter((name) => !fields.isUsed(name)));
}

/** Pages with the dash of the content format; `n/a-n/a` is none. */
function pagesOf(text: string): string {
  if (/^(?:n\/?a\b|[-–—?]|no\.?\s*pagination)/i.test(text)) return "";
  return collapseWhitespace(text).replace(/\s?(?:-{2,3}|[–—])\s?|(?<=^[\w.:]{1,12})\s?-\s?(?=[\w.:]{1,12}$)/g, "–").replace(/–$/, ""); // prettier-ignore
}

/** Keywords on lines of their own, as EndNote has them; between marks, a line break is a blank. */
function onLines(keywords: string): string {
  return /[;,]/.test(keywords) ? collapseWhitespace(keywords) : keywords;
}

function warningOn(name: string, fields: BibtexFields): Warning[] {
  const field = venues.includes(name) ? "venue" : name === "author" ? "authors" : name;
  if (!fields.isUsed(name) || !["venue", "authors", "publisher"].includes(field)) return [];
  return [
    { field, message: `“${fields.get(name)}” is an abbreviation that the file does not define; write its words` },
  ];
}
