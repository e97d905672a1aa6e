import { prosePhrasing } from "../pipeline/page/prose.ts";
import { parseTitle } from "../pipeline/parse/abstract.ts";
import { renderTree } from "./render-mdx.ts";

/** A title as HTML, its italics and formulas shown. Most titles have neither and are only escaped. */
export function titleHtml(markup: string): string {
  const children = prosePhrasing(parseTitle(markup));
  return renderTree({ type: "root", children }, "/");
}
