import type { Identifiers } from "./identifiers.ts";

/** Why a topic was given: the cue that matched and the sentence that holds it. */
export interface Evidence {
  cue: string;
  text: string;
  /** `title` or the role of the sentence, e.g. `approach`. */
  role: string;
  weight: number;
}

export interface FiledTopic {
  id: string;
  label: string;
  facet: string;
  source: "classifier" | "curated";
  score: number;
  evidence: Evidence[];
}

/** What a sentence of an abstract does. */
export const sentenceRoles = ["background", "gap", "approach", "result", "availability"] as const;
export type SentenceRole = (typeof sentenceRoles)[number];

/** A name read from the text, with the sentence that states it. */
interface Mention {
  name: string;
  text: string;
}

/** Front matter of a generated paper page, `src/generated/papers/<id>.mdx`: all that the site knows of a paper. */
export type PaperPage = Identifiers & {
  id: string;
  /** Source file in the repository, the same wherever content lies on this machine. */
  file: string;
  /** Plain text: formulas as their TeX. */
  title: string;
  /** The title as content writes it, with `*` and `$`. */
  titleMarkup: string;
  authors: { id: string; name: string }[];
  published?: string;
  year?: number;
  venue?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  publisher?: string;
  /** The keywords that the authors gave. */
  keywords: string[];
  /** The language of the abstract where it is not English, such as `de`. */
  language?: string;
  links: { paper?: string[]; code?: string[]; data?: string[]; project?: string[] };
  /** Plain text, white space folded, formulas as their TeX. */
  abstract: string;
  /** The abstract as content writes it, paragraphs kept. */
  abstractMarkup: string;
  /** SHA-256 of the abstract as kept in content with its white space folded, in hexadecimal. */
  digest: string;
  topics: FiledTopic[];
  /** Words of the abstract that have a page here: as written, its address and what it means in one line. */
  terms: { name: string; url?: string; meaning: string }[];
  /** Why a curator overruled the classifier. */
  topicsWhy?: string;
  systems: Mention[];
  datasets: Mention[];
  results: { metric: string; value: string; dataset?: string; text: string }[];
  /** Titles have their `*` and `$`; `because` is a phrase, such as "both on Low-rank adaptation; both use GLUE". */
  related: { id: string; title: string; because: string }[];
  repairs: string[];
  sources: Record<string, string[]>;
  source?: { listing: string; position?: number };
  formerly: string[];
};

/** Front matter of a generated topic page, `src/generated/topics/<id>.mdx`. */
export type TopicPage = {
  id: string;
  file: string;
  label: string;
  facet: string;
  broader?: string;
  narrower: string[];
  aliases: string[];
  files: string;
  /** The explanation as plain text. */
  explanation: string;
  /** Papers filed here or under a narrower topic, newest first, then by id. */
  papers: string[];
  /** How many of `papers` are filed here directly. */
  direct: number;
  /** Topics it goes with more often than chance, strongest first. */
  goesWith: { id: string; together: number; lift: number }[];
};

/** One line of a list of papers. */
export interface PaperSummary extends Pick<
  PaperPage,
  "id" | "title" | "titleMarkup" | "authors" | "published" | "year" | "venue"
> {
  /** Ids of the topics it is filed under, in the order of the taxonomy. */
  topics: string[];
  /** The paper's own system, where the abstract names one. */
  system?: string;
  /** Where it stands on the map of all papers: x and y in a square of 1000. */
  at: [number, number];
}

/** One entry of `src/generated/known-papers.json`: what tells a paper, for the page where one is suggested. */
export interface KnownPaper extends Identifiers, Pick<PaperPage, "id" | "formerly"> {
  /** As content writes it. */
  title: string;
  /** Hashes of the runs of words that stand for its abstract. */
  runs: number[];
}

/** The kinds of names that papers share, as they stand in addresses. */
export const entityKinds = ["systems", "datasets", "authors", "venues", "years"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** One entry of `src/generated/names.json`: a name and the papers that share it. */
export interface EntityPage {
  kind: EntityKind;
  id: string;
  name: string;
  aliases: string[];
  /** What a term says of it. */
  meaning?: string;
  link?: string;
  /** The file of its term, where there is one. Other names come from many papers. */
  file?: string;
  /** Ids of papers, newest first. */
  papers: string[];
}

/** An address that had a page, such as `authors/ann-roe`, and the id of the paper that it leads to now. */
export interface FormerPage {
  from: string;
  to: string;
}

/** The id that a paper had or would have, its title where it is known, and why it is left out. */
export interface ExcludedPage {
  id: string;
  title?: string | undefined;
  why: string;
}

/** `src/generated/index.json`: what lists, menus and exports need of the whole collection. */
export interface SiteIndex {
  facets: { id: string; label: string; question: string }[];
  /** In the order of the facets, then by label. */
  topics: TopicPage[];
  /** Newest first, then by id. */
  papers: PaperSummary[];
  /** Ids that papers and topics were once published under; the kind as it stands in addresses. */
  redirects: { kind: "papers" | "topics"; from: string; to: string }[];
  /** Pages of a single paper that were published once, with the id that the paper has now. */
  formerPages: FormerPage[];
  /** Papers that are left out on purpose, whose addresses say why. */
  excluded: ExcludedPage[];
}
