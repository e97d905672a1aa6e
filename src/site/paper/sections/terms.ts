import { block, inline, line, text } from "../../markup/jsx.ts";
import { termAnchor } from "../mark-terms.ts";
import type { Section } from "./index.ts";

/** What the linked words of the abstract mean. Browsers that run scripts show it beside the word, and not here. */
export const termsSection: Section = ({ terms }) =>
  terms.length === 0
    ? []
    : [
        block("details", { class: "terms", "data-terms": true }, [
          line("summary", {}, [text(terms.length === 1 ? "1 term explained" : `${terms.length} terms explained`)]),
          block(
            "ul",
            {},
            terms.map(({ name, url, meaning }, place) =>
              line("li", { id: termAnchor(place) }, [
                url === undefined ? inline("strong", {}, [text(name)]) : inline("a", { href: url }, [text(name)]),
                text(": "),
                inline("span", { "data-meaning": true }, [text(meaning)]),
              ]),
            ),
          ),
        ]),
      ];
