import type { BlockContent } from "mdast";
import type { EntityKind, PaperPage } from "../../../model/page.ts";
import type { Facet } from "../../../model/topic.ts";

/** What a section may use besides the paper itself. */
export interface SectionContext {
  facets: Facet[];
  /** The address of the page of a name, if it has one. */
  nameUrl(kind: EntityKind, name: string): string | undefined;
}

/** A part of a paper page. An empty list leaves it out. */
export type Section = (page: PaperPage, context: SectionContext) => BlockContent[];
