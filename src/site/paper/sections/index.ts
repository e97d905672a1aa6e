import type { EntityKind, PaperPage } from "../../../model/page.ts";
import type { Facet } from "../../../model/topic.ts";
import type { BlockContent } from "mdast";
import { abstractSection } from "./abstract.ts";
import { headerSection } from "./header.ts";
import { recordSection } from "./record.ts";
import { relatedSection } from "./related.ts";
import { sideSection } from "./side.ts";
import { termsSection } from "./terms.ts";

/** What a section may use besides the paper itself. */
export interface SectionContext {
  facets: Facet[];
  /** The address of the page of a name, if it has one. */
  nameUrl(kind: EntityKind, name: string): string | undefined;
}

/** A part of a paper page. An empty list leaves it out. */
export type Section = (page: PaperPage, context: SectionContext) => BlockContent[];

/**
 * The sections of a paper page, in reading order. The name is that of its element in the page's MDX, where only the
 * abstract is written out; the others take their data from the front matter when the page is drawn.
 */
export const sections = {
  PaperHeader: headerSection,
  Abstract: abstractSection,
  Terms: termsSection,
  PaperSide: sideSection,
  RelatedPapers: relatedSection,
  PaperRecord: recordSection,
} satisfies Record<string, Section>;
