import { line, text } from "../../markup/jsx.ts";
import { inLanguage, type Section } from "./parts.ts";

/** The keywords that the authors gave, below their abstract. They are searched like it. */
export const keywordsSection: Section = ({ keywords, language }) => {
  if (keywords.length === 0) return [];
  return [
    line("p", { class: "keywords", "data-pagefind-body": true, ...inLanguage(language) }, [
      text(`Keywords: ${keywords.join("; ")}`),
    ]),
  ];
};
