import type { RootContent } from "mdast";
import type { PaperPage, SiteIndex } from "../model/page.ts";
import { sections } from "./paper/sections/index.ts";
import type { SectionContext } from "./paper/sections/section.ts";
import { type Parts, renderMdx } from "./render-mdx.ts";

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
