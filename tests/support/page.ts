import type { PaperPage } from "../../src/model/page.ts";

/** A whole paper page; a test states only what it is about. */
export function makePage(parts: Partial<PaperPage> = {}): PaperPage {
  return {
    id: "a-paper", file: "abstracts/a-paper.md", title: "A paper", titleMarkup: "A paper", authors: [], links: {},
    abstract: "Words.", abstractMarkup: "Words.", digest: "", topics: [], terms: [], systems: [], datasets: [], results: [],
    related: [], repairs: [], sources: {}, formerly: [], ...parts,
  }; // prettier-ignore
}
