import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { finalAddress } from "./final-address.ts";
import { likelySuccessor } from "./likely-successor.ts";

/** The address of a paper or topic that someone may have kept, and that leads nowhere now. */
export interface LostAddress {
  address: string;
  kind: "paper" | "topic";
  id: string;
  /** Id of the paper that seems to be the same one. */
  successor?: string;
}

const publishedPage = /^(paper|topic)s\/([^/]+)\/index\.html$/;

/** Addresses of papers and topics, redirects included, that answered before and do not now. */
export function lostAddresses(before: BuiltSite, after: BuiltSite): LostAddress[] {
  return [...before.pages.keys()]
    .map((file) => publishedPage.exec(file))
    .filter((match) => match !== null)
    .map(([file, kind, id]) => ({
      address: file.replace(/index\.html$/, ""),
      kind: kind as "paper" | "topic",
      id: id!,
    }))
    .filter(({ address }) => finalAddress(address, before) !== undefined && finalAddress(address, after) === undefined)
    .map((lost) => ({ ...lost, ...(lost.kind === "paper" && named(likelySuccessor(lost.id, before, after))) }))
    .sort((a, b) => compareText(a.address, b.address));
}

function named(successor: string | undefined): { successor?: string } {
  return successor === undefined ? {} : { successor };
}
