import type { EntityKind } from "../model/page.ts";
import { hasPage, urls } from "../model/urls.ts";
import { paperPage, siteIndex, topicPage } from "./generated.ts";
import { renderMdx } from "./render-mdx.ts";
import { renderPaper } from "./render-paper.ts";
import { settings } from "./settings.ts";
import { entityNamed } from "./views/entities.ts";

/** A paper's data and the HTML of its sections. */
export function paperWithHtml(id: string) {
  const { page, body } = paperPage(id);
  return { page, html: renderPaper(page, body, siteIndex().facets, settings.base, nameUrl) };
}

/** A topic's data and the HTML of its explanation. */
export function topicWithHtml(id: string) {
  const { page, body } = topicPage(id);
  return { page, html: renderMdx(body, settings.base) };
}

/** A name that no other paper has leads nowhere from the page of its one paper. */
function nameUrl(kind: EntityKind, name: string): string | undefined {
  const entity = entityNamed(kind, name);
  return entity !== undefined && hasPage(entity) ? urls.entity(kind, entity.id) : undefined;
}
