import { XMLParser } from "fast-xml-parser";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import type { ParsedSource, Rejection, SourceFormat, SourceRecord } from "../../model/source-record.ts";
import { warningsFromNotes } from "./arxiv.ts";
import { withoutEmpty } from "./fields.ts";
import { identifiersIn } from "../../content/identifiers.ts";

/** The Atom feed that arXiv's interface answers with. */
export const arxivAtom: SourceFormat = {
  id: "arxiv-atom",
  label: "arXiv Atom feed",
  detect: (text) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[\s\S]*?>\s*)?<feed[\s>]/i.test(text) ||
    (/^\uFEFF?\s*<\?xml/.test(text) && /<entry[\s>]/.test(text)),
  parse: parseAtom,
};

/** Elements of an entry, which hold text unless someone put elements into them. */
interface Entry {
  id?: unknown;
  title?: unknown;
  summary?: unknown;
  published?: unknown;
  author?: { name?: unknown }[];
  "arxiv:doi"?: unknown;
  "arxiv:comment"?: unknown;
  "arxiv:journal_ref"?: unknown;
}

/** Own entities are how XML is made to load files or to grow; a feed has no use for them. */
const doctype = /<!DOCTYPE|<!ENTITY/i;

function parseAtom(text: string): ParsedSource {
  const at = positionsIn(text);
  const forbidden = doctype.exec(text);
  if (forbidden !== null)
    return {
      records: [],
      refused: [
        {
          line: at(forbidden.index).line,
          reason: "XML with a document type or entities of its own, which is never expanded",
        },
      ],
    };
  const result: ParsedSource = { records: [], refused: [] };
  for (const match of text.matchAll(/<entry[\s>][\s\S]*?(?:<\/entry>|(?=<entry[\s>])|$)/g)) {
    const { line } = at(match.index);
    const read = readEntry(match[0], line);
    if ("reason" in read) result.refused.push(read);
    else result.records.push(read);
  }
  return result;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === "author",
  // Characters by their number, which any XML may hold. Blanks beside CDATA and comments part words.
  htmlEntities: true,
  trimValues: false,
});

/** Entry by entry, so that one that is broken does not take the others with it. */
function readEntry(xml: string, line: number): SourceRecord | Rejection {
  try {
    const { entry } = parser.parse(xml, true) as { entry: Entry };
    // arXiv reports what was wrong with a question as an entry of its answer.
    if (textOf(entry, "id").includes("/api/errors"))
      return { line, reason: `arXiv's answer is an error (${textOf(entry, "summary")})` };
    return toRecord(entry, line);
  } catch (error) {
    return { line, reason: `XML that cannot be read (${(error as Error).message.split("\n")[0]})` };
  }
}

function toRecord(entry: Entry, line: number): SourceRecord {
  return withoutEmpty({
    line,
    title: textOf(entry, "title"),
    abstract: textOf(entry, "summary"),
    authors: (entry.author ?? []).map((author) => textOf(author, "name")).filter(Boolean),
    published: textOf(entry, "published").slice(0, 10),
    ...identifiersIn([textOf(entry, "id"), textOf(entry, "arxiv:doi")]),
    warnings: warningsFromNotes({
      comment: textOf(entry, "arxiv:comment"),
      journal: textOf(entry, "arxiv:journal_ref"),
      abstract: textOf(entry, "summary"),
    }),
  });
}

/** The text of an element. @throws where it holds elements, or stands there twice: nobody could say which words are meant. */
function textOf(parent: object, name: string): string {
  const value = (parent as Record<string, unknown>)[name] ?? "";
  if (typeof value !== "string") throw new Error(`<${name}> with elements in it, or twice`);
  return collapseWhitespace(value);
}
