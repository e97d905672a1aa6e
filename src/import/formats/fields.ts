import { dateMeant } from "../../content/date-meant.ts";
import { bareIdentifier, identifiersIn } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { isObject } from "../../lib/is-object.ts";
import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";
import { type SourceRecord, withoutEmpty } from "../../model/source-record.ts";
import { namesOf } from "../names.ts";

/** Names of the fields of a paper in other programs, in order of preference. */
const names = {
  title: ["correctTitle", "title", "paper_title", "document title", "article title", "name"],
  abstract: ["abstract", "summary", "description"],
  authors: ["authors", "author", "creators"],
  published: ["published", "date", "publication_date", "year"],
  venue: ["venue", "journal", "booktitle", "conference", "container-title"],
  arxiv: ["arxiv", "arxiv_id", "arxivId", "eprint"],
  doi: ["doi", "DOI"],
  openreview: ["openreview", "openreview_id"],
  acl: ["acl", "acl_id"],
  pmid: ["pmid", "pubmed_id"],
  code: ["code", "code_url", "github", "repository"],
  url: ["url", "link", "URL", "pdf"],
} as const;

/** Column names by which a table is recognised as one of papers. */
export const titleColumns: readonly string[] = names.title
  .map((name) => name.toLowerCase())
  .filter((name) => name !== "name");

/** A paper from an object with our own or common field names, as JSON, JSON Lines and CSV give it. */
export function fieldsToRecord(fields: Record<string, unknown>, line: number): SourceRecord {
  const byName = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const read = (field: keyof typeof names) =>
    names[field]
      .map((name) => byName.get(name.toLowerCase()))
      .find((value) => value !== undefined && value !== null && value !== "");
  const text = (field: keyof typeof names) => {
    const value = textOrNumber(read(field));
    return value === undefined ? undefined : collapseWhitespace(String(value));
  };
  const code = text("code");
  const position = Number(textOrNumber(byName.get("position")));
  const identifier = (kind: IdentifierKind) => {
    const id = text(kind);
    // An invalid identifier stays as it is, for a warning of the importer.
    return id === undefined ? [] : [[kind, bareIdentifier(kind, id) ?? id]];
  };
  // Objects of our own format are validated with the record.
  const objects = ["links", "sources"].filter((name) => isObject(byName.get(name)));
  return withoutEmpty({
    line,
    title: text("title"),
    abstract: text("abstract"),
    authors: namesOf(read("authors")),
    published: dateMeant(text("published") ?? "") ?? text("published"),
    venue: text("venue"),
    ...identifiersIn([text("url") ?? ""]),
    ...Object.fromEntries(identifierKinds.flatMap(identifier)),
    ...(code !== undefined && { links: { code } }),
    ...Object.fromEntries(objects.map((name) => [name, byName.get(name)])),
    ...(Number.isInteger(position) && position > 0 && { position }),
  });
}

/** Other values are ignored; an object may even throw when it is converted to text. */
function textOrNumber(value: unknown): string | number | undefined {
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}
