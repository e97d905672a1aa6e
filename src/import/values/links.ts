import { identifiersIn } from "../../content/identifiers.ts";
import type { Identifiers } from "../../model/identifiers.ts";
import type { SourceRecord } from "../../model/source-record.ts";

type Links = NonNullable<SourceRecord["links"]>;

const codeHost = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\//i;

/** Catalogues, which describe a paper but do not have it. */
const catalogue = /^https?:\/\/(?:(?:www|api|app)\.)?(?:scopus\.com|semanticscholar\.org|openalex\.org|paperswithcode\.com|webofscience\.com|dimensions\.ai|lens\.org|embase\.com|scholar\.google\.com|dblp\.org)\/|\/inward\/record\.ur[il]\b/i; // prettier-ignore

/**
 * The links of a paper from the addresses that its source has: where it can be read, and its code. An address that says no
 * more than the identifiers is left out, and so is a catalogue, unless nothing else leads to the paper.
 * @param others addresses of which the source says what they lead to.
 */
export function linksOf(addresses: readonly string[], identifiers: Identifiers, others: Record<string, string[]> = {}): Links {
  const found = addresses.filter((address) => isWebAddress(address) && !isKnown(address, identifiers));
  const [code, pages] = [found.filter((url) => codeHost.test(url)), found.filter((url) => !codeHost.test(url))];
  const own = pages.filter((url) => !catalogue.test(url));
  const paper = own.length > 0 || Object.keys(identifiers).length > 0 ? own : pages.slice(0, 1);
  const links = Object.entries({ paper, ...others, code: [...(others["code"] ?? []), ...code] });
  const given = links.map(([part, urls]) => [part, [...new Set(urls)]] as const).filter(([, urls]) => urls.length > 0);
  return Object.fromEntries(given.map(([part, urls]) => [part, urls.length === 1 ? urls[0]! : urls]));
} // prettier-ignore

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S/i.test(text);
}

/** Whether an address has identifiers, and only those of the paper. */
function isKnown(address: string, identifiers: Identifiers): boolean {
  const inside = Object.entries(identifiersIn([address])) as [keyof Identifiers, string][];
  return inside.length > 0 && inside.every(([kind, id]) => identifiers[kind]?.toLowerCase() === id.toLowerCase());
}
