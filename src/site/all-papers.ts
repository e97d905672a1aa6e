import type { PaperPage } from "../model/page.ts";
import { paperPage, siteIndex } from "./generated.ts";

/** Reads every paper, in the given order or that of the index. Only exports of the whole collection need this. */
export function readPapers(ids: string[] = siteIndex().papers.map(({ id }) => id)): PaperPage[] {
  return ids.map((id) => paperPage(id).page);
}
