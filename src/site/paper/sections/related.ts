import { parseTitle } from "../../../content/abstract.ts";
import { urls } from "../../../model/urls.ts";
import { block, line, text } from "../../markup/jsx.ts";
import { prosePhrasing } from "../../markup/prose.ts";
import { type Section, titled } from "./parts.ts";

/** Related papers, each with what relates it. */
export const relatedSection: Section = ({ related }) => {
  if (related.length === 0) return [];
  const items = related.map(({ id, title, because }) =>
    block("li", { "data-paper": id }, [
      line("a", { href: urls.paper(id) }, prosePhrasing(parseTitle(title))),
      line("p", { class: "facts" }, [text(because)]),
    ]),
  );
  const list = block("ol", { class: "papers", "data-related": true }, items);
  return [titled("related", "related", line("h2", { id: "related" }, [text("Related papers")]), [list])];
};
