import { XMLParser } from "fast-xml-parser";
import { identifiersIn } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat, type SourceRecord, withoutEmpty } from "../../model/source-record.ts";
import { paragraphsOfArxiv, warningsFromNotes, withArxivSources } from "./arxiv.ts";
import { namesOf } from "../names.ts";
import { saysSomething } from "./fields/values.ts";

/** The Atom feed of arXiv's API. */
export const arxivAtom = sourceFormat({
  id: "arxiv-atom",
  label: "arXiv Atom feed",
  detect: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[\s\S]*?>\s*)?<feed[\s>]/i.test(text) ||
    (/^\s*<\?xml/.test(text) && /<entry[\s>]/.test(text)),
  read: readFeed,
  withSources: withArxivSources,
});

/** Custom entities can load files or expand without end; a feed does not need them. */
const doctype = /<!DOCTYPE|<!ENTITY/i;

function readFeed(text: string): Result[] {
  const at = positionsIn(text);
  const forbidden = doctype.exec(text);
  if (forbidden !== null) {
    const reason = "XML with a document type or custom entities, which are not expanded";
    return [{ line: at(forbidden.index).line, reason }];
  }
  const entries = [...text.matchAll(/<entry[\s>][\s\S]*?(?:<\/entry>|(?=<entry[\s>])|$)/g)];
  return entries.map(({ 0: xml, index }) => readEntry(xml, at(index).line));
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === "author",
  // Numeric character references. Spaces beside CDATA and comments separate words.
  htmlEntities: true,
  trimValues: false,
});

/** Entries are parsed one by one, so that an invalid one does not affect the others. */
function readEntry(xml: string, line: number): Result {
  try {
    const { entry } = parser.parse(xml, true) as { entry: Record<string, unknown> };
    // arXiv reports an error of the query as an entry.
    if (textOf(entry, "id").includes("/api/errors"))
      return { line, reason: `arXiv returned an error (${textOf(entry, "summary")})` };
    return toRecord(entry, line);
  } catch (error) {
    return { line, reason: `invalid XML (${(error as Error).message.split("\n")[0]})` };
  }
}

/** Elements that are read, and those that say what the identifier says. */
const known = new Set(["id", "title", "summary", "published", "updated", "author", "dc:creator", "link", "category", "arxiv:doi", "arxiv:primary_category", "arxiv:announce_type"]); // prettier-ignore

/** What the feed of new papers has in front of an abstract, and its identifiers: `oai:arXiv.org:2401.00001v1`. */
const announcement = /^\s*arXiv:\S+\s+Announce Type: \S+\s+Abstract:\s*/;
const identifierOfNew = /^oai:arxiv\.org:/i;

function toRecord(entry: Record<string, unknown>, line: number): SourceRecord {
  const [comment, journal] = ["arxiv:comment", "arxiv:journal_ref"].map((name) => textOf(entry, name)) as [string, string]; // prettier-ignore
  const abstract = paragraphsOfArxiv(rawText(entry, "summary").replace(announcement, ""));
  const authors = ((entry["author"] ?? []) as object[]).map((author) => textOf(author, "name")).filter(Boolean);
  return withoutEmpty({
    line,
    title: textOf(entry, "title"),
    abstract,
    authors: authors.length > 0 ? authors : namesOf(textOf(entry, "dc:creator")),
    published: textOf(entry, "published").slice(0, 10),
    ...identifiersIn([textOf(entry, "id").replace(identifierOfNew, "arXiv:"), textOf(entry, "arxiv:doi")]),
    warnings: warningsFromNotes({ comment, journal, abstract }),
    unused: Object.keys(entry).filter((name) => !known.has(name) && saysSomething(entry[name])),
  });
}

function textOf(parent: object, name: string): string {
  return collapseWhitespace(rawText(parent, name));
}

/** The text of an element. @throws if it contains elements or occurs twice, since its words are then ambiguous. */
function rawText(parent: object, name: string): string {
  const value = (parent as Record<string, unknown>)[name] ?? "";
  if (typeof value !== "string") throw new Error(`<${name}> contains elements or occurs twice`);
  return value;
}
