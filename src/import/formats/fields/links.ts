import { identifiersIn } from "../../../content/identifiers.ts";
import type { Identifiers } from "../../../model/identifiers.ts";
import type { SourceRecord } from "../../../model/source-record.ts";
import type { Found } from "./find-fields.ts";
import { addressesIn } from "./values.ts";

/** Sites whose pages an identifier leads to. */
const registry = /^https?:\/\/(?:[\w-]+\.)?(?:doi\.org|arxiv\.org|openreview\.net|aclanthology\.org|aclweb\.org\/anthology|pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\//i; // prettier-ignore

/** Catalogues, which describe a paper but do not have it. */
const catalogue = /^https?:\/\/(?:(?:www|api|app)\.)?(?:scopus\.com|semanticscholar\.org|openalex\.org|paperswithcode\.com|webofscience\.com|dimensions\.ai|lens\.org|embase\.com|scholar\.google\.com|dblp\.org)\/|\/inward\/record\.ur[il]\b/i; // prettier-ignore

/** The links of a paper: where it can be read, unless an identifier tells that already, and its code, data and site. */
export function linksIn(
  found: Found,
  addresses: string[],
  identifiers: Identifiers,
): NonNullable<SourceRecord["links"]> {
  const web = [...new Set(addresses.filter(isWebAddress))];
  const pages = web.filter((url) => !(registry.test(url) && Object.keys(identifiersIn([url])).length > 0));
  const [own, catalogues] = [pages.filter((url) => !catalogue.test(url)), pages.filter((url) => catalogue.test(url))];
  const isKnown = own.length > 0 || Object.keys(identifiers).length > 0;
  const others = (["code", "data", "project"] as const).map((part) => [part, webAddressesIn(found, part)] as const);
  const links = [["paper", isKnown ? own : catalogues.slice(0, 1)] as const, ...others];
  const given = links.filter(([, urls]) => urls.length > 0);
  return Object.fromEntries(given.map(([part, urls]) => [part, urls.length === 1 ? urls[0]! : urls]));
}

function webAddressesIn(found: Found, part: "code" | "data" | "project"): string[] {
  return found.of(part).flatMap(({ name, value }) => {
    const urls = addressesIn(value).filter(isWebAddress);
    if (urls.length === 0) found.unused.push(name);
    return urls;
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
