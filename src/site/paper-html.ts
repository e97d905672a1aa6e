import type { RootContent } from "mdast";
import type { NameKind, PaperPage, SiteIndex } from "../model/page.ts";
import { type SectionContext, sections } from "../pipeline/page/sections/index.ts";
import { paperPage, siteIndex, topicPage } from "./generated.ts";
import { type Parts, renderMdx } from "./render-mdx.ts";
import { settings } from "./settings.ts";
import { namePageOf, namePath } from "./view/name-pages.ts";

/** A paper's data and the HTML of its sections. */
export function paperWithHtml(id: string) {
  const { page, body } = paperPage(id);
  return { page, html: renderPaper(page, body, siteIndex().facets, settings.base, nameUrl) };
}

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

/** A topic's data and the HTML of its explanation. */
export function topicWithHtml(id: string) {
  const { page, body } = topicPage(id);
  return { page, html: renderMdx(body, settings.base) };
}

function nameUrl(kind: NameKind, name: string): string | undefined {
  const page = namePageOf(kind, name);
  return page === undefined ? undefined : namePath(page);
}
