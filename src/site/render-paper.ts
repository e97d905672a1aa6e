import type { RootContent } from "mdast";
import type { PaperPage, SiteIndex } from "../model/page.ts";
import { readPaper } from "../analysis/reading/read-paper.ts";
import { parseTitle } from "../content/abstract.ts";
import { prosePhrasing } from "./markup/prose.ts";
import { paperBody, sections } from "./paper/sections/index.ts";
import type { SectionContext } from "./paper/sections/parts.ts";
import { type Parts, renderMdx, renderTree } from "./render-mdx.ts";

/** A paper's MDX as HTML; its sections take what they show from the front matter. */
export function renderPaper(
  page: PaperPage,
  body: string,
  facets: SiteIndex["facets"],
  base: string,
  nameUrl: SectionContext["nameUrl"] = () => undefined,
): string {
  return renderMdx(body, base, sectionParts(page, { facets, nameUrl }));
}

/** The same HTML from the page alone, without the way over MDX, whose parser takes a fifth of a megabyte. */
export function previewPaper(page: PaperPage, facets: SiteIndex["facets"], base: string): string {
  const parts = sectionParts(page, { facets, nameUrl: () => undefined });
  const reading = readPaper({ title: page.titleMarkup, abstract: page.abstractMarkup });
  return renderTree({ type: "root", children: paperBody(reading, page.terms, page.language) }, base, parts);
}

function sectionParts(page: PaperPage, context: SectionContext): Parts {
  return Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [name, () => section(page, context) as RootContent[]]),
  );
}

const known = new Map<string, string>();

/** A title as HTML, its italics and formulas shown. Lists show the same titles again and again, so they are kept. */
export function titleHtml(markup: string): string {
  let html = known.get(markup);
  if (html === undefined) {
    html = renderTree({ type: "root", children: prosePhrasing(parseTitle(markup)) }, "/");
    known.set(markup, html);
  }
  return html;
}
