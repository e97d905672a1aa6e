import type { BlockContent, PhrasingContent } from "mdast";
import type { Reading } from "../../../analysis/reading/read-paper.ts";
import { type SentenceRole, sentenceRoles } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { proseBlocks } from "../../markup/prose.ts";
import { markSentenceRoles } from "../sentence-roles.ts";
import { titled } from "./parts.ts";
import { markTerms } from "./terms.ts";

const roleNames: Record<SentenceRole, string> = {
  background: "background",
  gap: "what is missing",
  approach: "what they did",
  result: "what came of it",
  availability: "where it is",
};

/**
 * The abstract, and nothing else, inside `[data-abstract]`. A box above it shows what each sentence does; without it
 * checked, the text is as plain as in print.
 */
export function abstractSection(reading: Reading, terms: readonly { name: string }[]): BlockContent[] {
  const prose = proseBlocks(markTerms(markSentenceRoles(reading), terms));
  return [
    titled("abstract", "abstract", line("h2", { id: "abstract", class: "label" }, [text("Abstract")]), [
      line("label", { class: "roles-switch" }, [
        inline("input", { type: "checkbox", id: "show-roles" }, []),
        text(" Show what each sentence does"),
      ]),
      line("p", { class: "roles-legend", "aria-hidden": "true" }, legend()),
      block("div", { "data-abstract": true, "data-pagefind-body": true }, prose),
    ]),
  ];
}

function legend(): PhrasingContent[] {
  return sentenceRoles.flatMap((role, index) => [
    ...(index === 0 ? [] : [text(" ")]),
    inline("span", { "data-role": role }, [text(roleNames[role])]),
  ]);
}
