import { paperPage, topicPage } from "./generated.ts";
import { renderMdx } from "./render-mdx.ts";
import { settings } from "./settings.ts";

/** A paper's data and the HTML of its sections. */
export function paperWithHtml(id: string) {
  const { page, body } = paperPage(id);
  return { page, html: renderMdx(body, settings.base) };
}

/** A topic's data and the HTML of its explanation. */
export function topicWithHtml(id: string) {
  const { page, body } = topicPage(id);
  return { page, html: renderMdx(body, settings.base) };
}
