import { bareIdentifier, identifiersIn } from "../../../content/identifiers.ts";
import type { Identifiers } from "../../../model/identifiers.ts";
import type { SourceRecord } from "../../../model/source-record.ts";
import type { BibtexFields } from "./fields.ts";
import { verbatim } from "./values.ts";

const addressFields = [
  "url",
  "ee",
  "link",
  "uri",
  "pdf",
  "eprint",
  "howpublished",
  "adsurl",
  "bdsk-url-1",
  "bdsk-url-2",
];
const codeFields = ["code", "codeurl", "code_url", "github", "repository"];
const address = /https?:\/\/[^\s<>"\\^`|]*[^\s<>"\\^`|.,;]/gi;
const codeHost = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\//i;
/** A note that is an identifier, and not one on another paper: "arXiv:1703.05175 [cs]", but not "Erratum: 10.1000/x". */
const namesItself =
  /^(?:\W*(?:available|published|accepted|submitted|online|also|at|on|as|in|to|an?|pre-?print|e-?print|version|\d+\s(?:pages?|pp|figures?|tables?))\b)*\W*(?:arxiv\b|doi\b|pmid\b|https?:|10\.\d)/i;

/** The identifiers of an entry, and its other addresses as links. */
export function identifiersOf(fields: BibtexFields): Identifiers & Pick<SourceRecord, "links"> {
  const text = (name: string) => verbatim(fields.get(name));
  const notes = ["note", "annote", "number"].filter((name) => namesItself.test(text(name).slice(0, 300)));
  fields.use(...notes.filter((name) => Object.keys(identifiersIn([text(name)])).length > 0));
  const inAddresses = identifiersIn([...addressFields, ...notes].map(text));
  const ids = { ...inAddresses, ...ofDoi(fields), ...ofPubMed(fields), ...ofArxiv(fields) };
  return { ...ids, ...linksOf(fields, ids) };
}

/** The addresses that say more than the identifiers do. */
function linksOf(fields: BibtexFields, ids: Identifiers): Pick<SourceRecord, "links"> {
  const addressesIn = (names: string[]) =>
    names.flatMap((name) => {
      const found = verbatim(fields.get(name)).match(address) ?? [];
      if (found.length > 0) fields.use(name);
      return found.filter((found) => !isKnown(found, ids));
    });
  const papers = addressesIn(addressFields);
  const paper = papers.filter((found) => !codeHost.test(found));
  const code = [...addressesIn(codeFields), ...papers.filter((found) => codeHost.test(found))];
  const links = Object.entries({ paper, code }).filter(([, list]) => list.length > 0);
  return links.length === 0
    ? {}
    : { links: Object.fromEntries(links.map(([name, list]) => [name, [...new Set(list)]])) };
}

/** Whether an address has identifiers, and only those that are known. */
function isKnown(found: string, ids: Identifiers): boolean {
  const inside = Object.entries(identifiersIn([found])) as [keyof Identifiers, string][];
  return inside.length > 0 && inside.every(([kind, id]) => ids[kind]?.toLowerCase() === id.toLowerCase());
}

/** The DOI. One that arXiv gave out is its identifier; one that is none stays, for a warning of the importer. */
function ofDoi(fields: BibtexFields): Identifiers {
  const doi = verbatim(fields.take("doi") ?? "");
  const arxiv = /arxiv/i.test(doi) ? bareIdentifier("arxiv", doi) : undefined;
  if (doi === "" || arxiv !== undefined) return arxiv === undefined ? {} : { arxiv };
  return { doi: bareIdentifier("doi", doi) ?? doi };
}

const archiveOf = (fields: BibtexFields) => fields.get("eprinttype") || fields.get("archiveprefix");

function ofPubMed(fields: BibtexFields): Identifiers {
  const isEprint = /^pubmed$|^pmid$|^medline$/i.test(archiveOf(fields));
  const pmid = verbatim(fields.take("pmid", ...(isEprint ? ["eprint"] : [])) ?? "");
  return pmid === "" ? {} : { pmid: bareIdentifier("pmid", pmid) ?? pmid };
}

/** An identifier of before 2007, which needs no word in front of it: `hep-th/9901001`. */
const oldIdentifier =
  /^(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|quant-ph|math(?:-ph)?|nucl-(?:th|ex)|cs|physics|q-bio|nlin|cmp-lg)(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?$/i;

/** The arXiv identifier, which programs write into many fields: `volume = {abs/1703.05175}`, `eid = {arXiv:1703.05175}`. */
function ofArxiv(fields: BibtexFields): Identifiers {
  const archive = archiveOf(fields);
  const texts: [string, string][] = [
    ["arxivid", fields.get("arxivid")],
    ["arxiv", fields.get("arxiv")],
    ["eprint", archive === "" || /arxiv/i.test(archive) ? fields.get("eprint").replace(/^(?=\d{7}(?:v|$))/, `${fields.get("primaryclass")}/`) : ""],
    ["volume", /^abs\/(.*)/.exec(fields.get("volume"))?.[1] ?? ""],
    ...["volume", "note"].map((name): [string, string] => [name, oldIdentifier.test(fields.get(name)) ? fields.get(name) : ""]),
    ...["journal", "journaltitle", "booktitle"].map((name): [string, string] => [name, /^(?:arxiv|corr)\b.*/is.exec(fields.get(name))?.[0] ?? ""]),
    ...["number", "eid", "pages"].map((name): [string, string] => [name, /^arxiv:.*/is.exec(fields.get(name))?.[0] ?? ""]),
  ]; // prettier-ignore
  const found = texts.map(([name, text]) => ({ name, id: arxivIn(text) })).filter(({ id }) => id !== undefined);
  fields.use(...found.map(({ name }) => name));
  return found.length === 0 ? {} : { arxiv: found[0]!.id! };
}

function arxivIn(text: string): string | undefined {
  const words = verbatim(text.slice(0, 300)).split(/[\s,;()]+/);
  return words.map((word) => bareIdentifier("arxiv", word)).find((id) => id !== undefined);
}
