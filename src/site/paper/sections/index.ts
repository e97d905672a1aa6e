import type { BlockContent } from "mdast";
import type { Reading } from "../../../analysis/reading/read-paper.ts";
import { block } from "../../markup/jsx.ts";
import { abstractSection } from "./abstract.ts";
import { headerSection } from "./header.ts";
import { keywordsSection } from "./keywords.ts";
import { recordSection } from "./record.ts";
import { relatedSection } from "./related.ts";
import type { Section } from "./parts.ts";
import { statedSection } from "./stated.ts";
import { termsSection } from "./terms.ts";
import { topicsSection } from "./topics.ts";

/** What stands beside the abstract on a wide screen and below it on a narrow one. */
const sideSection: Section = (page, context) => [
  block("div", { class: "paper-side" }, [...topicsSection(page, context), ...statedSection(page, context)]),
];

/**
 * The sections of a paper page, in reading order; the abstract follows the first. The name is that of its element in the
 * page's MDX. A section takes its data from the front matter when the page is drawn: written out, the page would say
 * everything twice and take 6 ms to read instead of 1.
 */
export const sections = {
  PaperHeader: headerSection,
  Keywords: keywordsSection,
  Terms: termsSection,
  PaperSide: sideSection,
  RelatedPapers: relatedSection,
  PaperRecord: recordSection,
} satisfies Record<string, Section>;

/** The body of a paper's MDX: the abstract written out, so that it is never read again, and an element for each section. */
export function paperBody(
  reading: Reading,
  terms: readonly { name: string }[],
  language: string | undefined,
): BlockContent[] {
  const [header, ...others] = Object.keys(sections).map((name) => block(name, {}, []) as BlockContent);
  return [header!, ...abstractSection(reading, terms, language), ...others];
}
