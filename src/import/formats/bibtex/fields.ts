import type { BibtexEntry } from "./entries.ts";
import { withoutOuterBraces } from "./values.ts";

/** The fields of an entry, which notes those that are used. */
export interface BibtexFields {
  type: string;
  /** A value without the braces around it; empty if there is none. */
  get(name: string): string;
  /** The first of some fields that has a value, which is used by that. */
  take(...names: string[]): string | undefined;
  use(...names: string[]): void;
  isUsed(name: string): boolean;
  /** The names of fields with a value that nothing has used, and that no program has written for itself. */
  unused(): string[];
}

/** What programs note for themselves, beside the type and the archive of an identifier. */
const bookkeeping = new RegExp(
  `^(?:${[
    "(?:local)?file", "attachments?", "date-?(?:added|modified)", "(?:creation|modification|added|last)-?(?:date|at)", "timestamp",
    "bdsk-.*", "bib(?:url|source|key)", "owner", "username", "__markedentry", ".*groups", "(?:mendeley|citeulike|papers|jabref)-.*",
    "urldate", "(?:last)?(?:accessed|visited|checked)", "access-?date", "adsnote", "crossref", "xref", "xdata", "ids", "options",
    "(?:sort)?key", "sort(?:name|title|year)", "presort", "label", "cite-?key", "id", "unique-id", "(?:entry|source|document_|publication_)?type",
    "int(?:er|ra)hash", "read(?:status)?", "rating", "local-url", "printed", "priority", "qualityassured", "ranking", "relevance", "archiveprefix", "eprint(?:type|class)",
    "primaryclass", "langidopts", "gender", "source", "da",
  ].join("|")})$`,
); // prettier-ignore

export function fieldsOf({ type, fields, repeated }: BibtexEntry): BibtexFields {
  const used = new Set<string>();
  const get = (name: string) => withoutOuterBraces(fields.get(name) ?? "");
  const use = (...names: string[]) => names.forEach((name) => used.add(name));
  const take = (...names: string[]) => {
    const name = names.find((name) => get(name) !== "");
    if (name === undefined) return undefined;
    used.add(name);
    return get(name);
  };
  const unused = () => {
    const values = new Set([...used].map(get));
    const left = [...fields.keys()].filter((name) => !used.has(name) && get(name) !== "" && !values.has(get(name)));
    return [...new Set([...left, ...repeated])].filter((name) => !bookkeeping.test(name));
  };
  return { type, get, take, use, isUsed: (name) => used.has(name), unused };
}
