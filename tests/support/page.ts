import { escapeMarkdown } from "../../src/import/escape-markdown.ts";
import type { PaperPage } from "../../src/model/page.ts";

/** A whole paper page; a test states only what it is about. */
export function makePage(parts: Partial<PaperPage> = {}): PaperPage {
  return {
    id: "a-paper", file: "abstracts/a-paper.md", title: "A paper", titleMarkup: "A paper", authors: [], keywords: [], links: {},
    abstract: "Words.", abstractMarkup: "Words.", digest: "", topics: [], terms: [], systems: [], datasets: [], results: [],
    related: [], repairs: [], sources: {}, formerly: [], ...(parts.title !== undefined && { titleMarkup: escapeMarkdown(parts.title, "title") }), ...parts,
  }; // prettier-ignore
}
