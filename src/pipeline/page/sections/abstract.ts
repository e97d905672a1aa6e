import { parseAbstract } from "../../parse/abstract.ts";
import { block, line, text } from "../jsx.ts";
import { proseBlocks } from "../prose.ts";
import type { Section } from "./index.ts";

/** The abstract, and nothing else, inside `[data-abstract]`. */
export const abstractSection: Section = (page) => [
  block("section", { class: "abstract", "aria-labelledby": "abstract" }, [
    line("h2", { id: "abstract", class: "label" }, [text("Abstract")]),
    block(
      "div",
      { "data-abstract": true, "data-pagefind-body": true },
      proseBlocks(parseAbstract(page.abstractMarkup).children),
    ),
  ]),
];
