import type { Root } from "mdast";
import type { SentenceRole } from "../../model/page.ts";
import type { Span } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Acronym } from "./acronyms.ts";

/** Where a sentence stands: the title, or what it does in the abstract. */
export type Place = "title" | SentenceRole;

/** The title or a sentence of the abstract, with its offsets there. */
export interface Sentence extends Readonly<Span> {
  readonly place: Place;
  readonly tokens: readonly Token[];
  /** Per token: 1, or less in the scope of a negation, comparison or example. */
  readonly factors: readonly number[];
  /** Short forms that it explains. */
  readonly acronyms: readonly Acronym[];
  /** Whether it speaks of future work. */
  readonly isFuture: boolean;
}

/**
 * A paper's text, read once: whatever is found in it, the topics included, is found in this value. It takes some 30 kB,
 * so a collection is read paper by paper and no list of readings is kept.
 */
export interface Reading {
  /** Plain text, white space folded, formulas as their TeX. */
  readonly title: string;
  readonly abstract: string;
  /** The abstract as a tree of Markdown. */
  readonly tree: Root;
  /** The title first. */
  readonly sentences: readonly Sentence[];
}
