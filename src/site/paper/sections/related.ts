import { parseTitle } from "../../../content/abstract.ts";
import { block, line, text } from "../../markup/jsx.ts";
import { prosePhrasing } from "../../markup/prose.ts";
import type { Section } from "./section.ts";

/** Related papers, each with what relates it. */
export const relatedSection: Section = (page) =>
  page.related.length === 0
    ? []
    : [
        block("section", { class: "related", "aria-labelledby": "related" }, [
          line("h2", { id: "related" }, [text("Related papers")]),
          block(
            "ol",
            { class: "papers", "data-related": true },
            page.related.map(({ id, title, because }) =>
              block("li", { "data-paper": id }, [
                line("a", { href: `/papers/${id}/` }, prosePhrasing(parseTitle(title))),
                line("p", { class: "facts" }, [text(because)]),
              ]),
            ),
          ),
        ]),
      ];
