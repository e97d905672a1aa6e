import type { RootContent } from "mdast";
import type { PaperPage, SiteIndex } from "../model/page.ts";
import { type SectionContext, sections } from "./paper/sections/index.ts";
import { type Parts, renderMdx, renderTree } from "./render-mdx.ts";
import { prosePhrasing } from "./markup/prose.ts";
import { parseTitle } from "../content/abstract.ts";

/** A paper's MDX as HTML; its sections take what they show from the front matter. */
export function renderPaper(
  page: PaperPage,
  body: string,
  facets: SiteIndex["facets"],
  base: string,
  nameUrl: SectionContext["nameUrl"] = () => undefined,
): string {
  const context: SectionContext = { facets, nameUrl };
  const parts: Parts = Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [name, () => section(page, context) as RootContent[]]),
  );
  return renderMdx(body, base, parts);
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
