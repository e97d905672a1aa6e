import { bareIdentifier, identifiersIn } from "../../../content/identifiers.ts";
import type { Identifiers } from "../../../model/identifiers.ts";
import type { SourceRecord } from "../../../model/source-record.ts";
import { linksOf } from "../../values/links.ts";
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
  const links = linksOf(addressesIn(addressFields, fields), ids, { code: addressesIn(codeFields, fields) });
  return { ...ids, ...(Object.keys(links).length > 0 && { links }) };
}

/** The addresses in some fields, which are used by that. */
function addressesIn(names: string[], fields: BibtexFields): string[] {
  return names.flatMap((name) => {
    const found = verbatim(fields.get(name)).match(address) ?? [];
    if (found.length > 0) fields.use(name);
    return found;
  });
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
