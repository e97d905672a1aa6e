import { parseTitle } from "../../parse/abstract.ts";
import { block, inline, line, text } from "../jsx.ts";
import { prosePhrasing } from "../prose.ts";
import type { Section } from "./index.ts";

/** Related papers, each with what relates it. */
export const relatedSection: Section = (page) =>
  page.related.length === 0
    ? []
    : [
        block("section", { class: "related", "aria-labelledby": "related" }, [
          line("h2", { id: "related" }, [text("Related papers")]),
          block("ol", { "data-related": true }, page.related.map(({ id, title, because }) =>
            line("li", { "data-paper": id }, [
              inline("a", { href: `/papers/${id}/` }, prosePhrasing(parseTitle(title))),
              text(" "),
              inline("span", { class: "because" }, [text(because)]),
            ]),
          ) as never),
        ]),
      ];
