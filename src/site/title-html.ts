import { prosePhrasing } from "./markup/prose.ts";
import { parseTitle } from "../content/abstract.ts";
import { renderTree } from "./render-mdx.ts";

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
