import type { BlockContent, PhrasingContent } from "mdast";
import type { EntityKind, PaperPage } from "../../../model/page.ts";
import type { Facet } from "../../../model/topic.ts";
import { textDirection } from "../../../lib/text-language.ts";
import { type Attributes, block, inline, line, text } from "../../markup/jsx.ts";

/** What a section may use besides the paper itself. */
export interface SectionContext {
  facets: Facet[];
  /** The address of the page of a name, if it has one. */
  nameUrl(kind: EntityKind, name: string): string | undefined;
}

/** A part of a paper page. An empty list leaves it out. */
export type Section = (page: PaperPage, context: SectionContext) => BlockContent[];

/** Attributes of an element whose text is in another language than the page. */
export function inLanguage(language: string | undefined): Attributes {
  return language === undefined ? {} : { lang: language, dir: textDirection(language) };
}

/** A section with its heading, whose id also names the section. */
export function titled(kind: string, id: string, heading: BlockContent, children: BlockContent[]): BlockContent {
  return block("section", { class: kind, "aria-labelledby": id }, [heading, ...children]);
}

/** Blocks that open on demand. */
export function details(attributes: Attributes, summary: PhrasingContent[], children: BlockContent[]): BlockContent {
  return block("details", attributes, [line("summary", {}, summary), ...children]);
}

/** Supporting sentences that open on demand; readers of the screen hear of what. */
export function support(label: string, ofWhat: string, children: BlockContent[]): BlockContent {
  return details({ class: "why" }, [text(label), inline("span", { class: "visually-hidden" }, [text(` ${ofWhat}`)])], children); // prettier-ignore
}

/** A list whose items are lines. */
export function lines(items: PhrasingContent[][]): BlockContent {
  return block("ul", {}, items.map((item) => line("li", {}, item))); // prettier-ignore
}

/** Runs of text with a comma between them. */
export function commaSeparated(items: PhrasingContent[]): PhrasingContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(", "), item]));
}
