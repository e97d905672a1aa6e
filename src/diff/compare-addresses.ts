import { compareText } from "../lib/compare.ts";
import { titleKey } from "../model/title-key.ts";
import { addressesOf, type BuiltSite, finalAddress, hasPage } from "./built-site.ts";
import { recordAt, type RecordId } from "./record-address.ts";
import type { PaperRecord } from "./records.ts";

/** An address that someone may have kept, and that leads nowhere now. */
export interface LostAddress {
  address: string;
  /** Where it led before. */
  target: string;
  /** The paper or topic that had it; undefined for a redirect from another kind of page. */
  record?: RecordId;
  /** Id of the paper that seems to be the same one. */
  successor?: string;
}

/** Pages other than those of papers and topics: of entities, of the evidence map and of the site itself. */
export interface PageChanges {
  added: string[];
  /** Each with the address to which it leads now, if any. */
  removed: { address: string; target?: string }[];
}

/**
 * The addresses that have to be kept and were not: of papers and topics, and those that redirect to one. The page of an
 * entity or a cell is not one of them, since it comes and goes with the number of its papers.
 */
export function lostAddresses(before: BuiltSite, after: BuiltSite): LostAddress[] {
  return addressesOf(before)
    .map((address) => ({ address, target: finalAddress(address, before), record: recordAt(address) }))
    .filter(({ target, record }) => target !== undefined && (record ?? recordAt(target)) !== undefined)
    .filter(({ address }) => !hasPage(address, after) || finalAddress(address, after) === undefined)
    .map(({ address, target, record }) => {
      const successor = record?.kind === "papers" ? likelySuccessor(record.id, target!, before, after) : undefined;
      return { address, target: target!, ...(record && { record }), ...(successor !== undefined && { successor }) };
    })
    .sort((a, b) => compareText(a.address, b.address));
}

/** Compares the addresses of all other pages, in order. */
export function comparePages(before: BuiltSite, after: BuiltSite): PageChanges {
  const [old, current] = [otherPages(before), otherPages(after)];
  return {
    added: [...current].filter((address) => !old.has(address)),
    removed: [...old]
      .filter((address) => !current.has(address))
      .map((address) => ({ address, target: finalAddress(address, after) }))
      .map(({ address, target }) => ({ address, ...(target !== undefined && { target }) })),
  };
}

function otherPages(site: BuiltSite): Set<string> {
  const own = addressesOf(site).filter((address) => !recordAt(address) && finalAddress(address, site) === address);
  return new Set(own.sort(compareText));
}

/** The paper that has an identifier, the abstract or the title of one whose address is gone, by the surest sign first. */
function likelySuccessor(id: string, target: string, before: BuiltSite, after: BuiltSite): string | undefined {
  const gone = before.papers.get(recordAt(target)?.id ?? id);
  if (gone === undefined) return undefined;
  const papers = [...after.papers.values()].filter((paper) => paper.id !== id);
  return signs.map((sign) => papers.find((paper) => sign(gone, paper))).find((paper) => paper !== undefined)?.id;
}

const signs: ((gone: PaperRecord, paper: PaperRecord) => boolean)[] = [
  (gone, paper) => gone.id === paper.id,
  (gone, paper) => Object.entries(gone.identifiers).some(([kind, value]) => paper.identifiers[kind] === value),
  (gone, paper) => gone.digest === paper.digest,
  (gone, paper) => titleKey(gone.title) === titleKey(paper.title),
];
