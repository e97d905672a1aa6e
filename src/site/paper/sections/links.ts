import { block, inline, line, text } from "../../markup/jsx.ts";
import { paperLinks } from "../paper-links.ts";
import type { Section } from "./index.ts";

/** Where to read the paper and get its code; searches by title when no record is known. */
export const linksSection: Section = (page) => [
  block("nav", { class: "paper-links", "aria-label": "Where to read this paper" }, [
    block(
      "ul",
      {},
      paperLinks(page).map(({ kind, label, href }) =>
        line("li", { "data-link": kind }, [inline("a", { href }, [text(label)])]),
      ),
    ),
  ]),
];
