import type { PaperSummary, SiteIndex } from "../../model/page.ts";
import { siteIndex } from "../generated.ts";

let known: { index: SiteIndex; byId: Map<string, PaperSummary> } | undefined;

/** The summaries of some papers, in the given order. */
export function papersById(ids: string[]): PaperSummary[] {
  const index = siteIndex();
  if (known?.index !== index) known = { index, byId: new Map(index.papers.map((paper) => [paper.id, paper])) };
  return ids.map((id) => known!.byId.get(id)!);
}
