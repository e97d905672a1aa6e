import { compareText } from "../lib/compare.ts";
import { titleKey } from "../model/identifiers.ts";
import { addressesOf, type BuiltSite, finalAddress, hasPage } from "./built-site.ts";
import { recordAt, type RecordId, type PaperRecord } from "./records.ts";

/** An address that someone may have kept, and that leads nowhere now. */
export interface LostAddress {
  address: string;
  /** Where it led before. */
  target: string;
  /** The paper or topic that had it; undefined for a redirect from another kind of page. */
  record: RecordId | undefined;
  /** Id of the paper that seems to be the same one. */
  successor: string | undefined;
}

/** Pages other than those of papers and topics: of entities, of the evidence map and of the site itself. */
export interface PageChanges {
  added: string[];
  /** Each with the address to which it leads now, if any. */
  removed: { address: string; target: string | undefined }[];
}

/**
 * The addresses that have to be kept and were not: of papers and topics, and those that redirect to one. The page of an
 * entity or a cell is not one of them, since it comes and goes with the number of its papers.
 */
export function lostAddresses(before: BuiltSite, after: BuiltSite): LostAddress[] {
  return addressesOf(before)
    .filter((address) => !hasPage(address, after) || finalAddress(address, after) === undefined)
    .flatMap((address) => {
      const [target, record] = [finalAddress(address, before), recordAt(address)];
      return target === undefined || (record ?? recordAt(target)) === undefined ? [] : { address, target, record };
    })
    .map((lost) => ({ ...lost, successor: lost.record?.kind === "papers" ? likelySuccessor(lost.record.id, lost.target, before, after) : undefined }))
    .sort((a, b) => compareText(a.address, b.address));
} // prettier-ignore

/** Compares the addresses of all other pages, in order. */
export function comparePages(before: BuiltSite, after: BuiltSite): PageChanges {
  const [old, current] = [otherPages(before), otherPages(after)];
  return {
    added: [...current].filter((address) => !old.has(address)),
    removed: [...old]
      .filter((address) => !current.has(address))
      .map((address) => ({ address, target: finalAddress(address, after) })),
  };
}

function otherPages(site: BuiltSite): Set<string> {
  const own = addressesOf(site).filter((address) => !recordAt(address) && finalAddress(address, site) === address);
  return new Set(own.sort(compareText));
}

/** The paper that shares an id, an identifier, the abstract or the title with one whose address is gone, in this order. */
function likelySuccessor(id: string, target: string, before: BuiltSite, after: BuiltSite): string | undefined {
  const gone = before.papers.get(recordAt(target)?.id ?? id);
  const others = [...after.papers.values()].filter((paper) => paper.id !== id);
  return signsOf(gone).flatMap((sign) => others.find((paper) => signsOf(paper).includes(sign)) ?? [])[0]?.id;
}

function signsOf(paper: PaperRecord | undefined): string[] {
  if (paper === undefined) return [];
  const { id, identifiers, digest, title } = paper;
  return [id, ...Object.entries(identifiers).map(([kind, value]) => `${kind}:${value}`), digest, titleKey(title)];
}
