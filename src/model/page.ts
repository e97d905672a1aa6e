import * as z from "zod";

/** Why a topic was given: the cue that matched and the sentence that holds it. */
export const evidenceSchema = z.object({
  cue: z.string(),
  text: z.string(),
  /** `title` or the role of the sentence, e.g. `approach`. */
  role: z.string(),
  weight: z.number(),
});
export type Evidence = z.output<typeof evidenceSchema>;

export const filedTopicSchema = z.object({
  id: z.string(),
  label: z.string(),
  facet: z.string(),
  source: z.enum(["classifier", "curated"]),
  score: z.number(),
  evidence: z.array(evidenceSchema),
});
export type FiledTopic = z.output<typeof filedTopicSchema>;

/** What a sentence of an abstract does. */
export const sentenceRoles = ["background", "gap", "approach", "result", "availability"] as const;
export type SentenceRole = (typeof sentenceRoles)[number];

/** A name or statement read from the text, with the sentence that states it. */
export const mentionSchema = z.object({ name: z.string(), text: z.string() });
export const resultSchema = z.object({
  metric: z.string(),
  value: z.string(),
  dataset: z.string().optional(),
  text: z.string(),
});

export const relatedSchema = z.object({
  id: z.string(),
  /** With its `*` and `$`. */
  title: z.string(),
  /** A phrase for readers, e.g. "both on Low-rank adaptation; both use GLUE". */
  because: z.string(),
});

/** Front matter of a generated paper page, `src/generated/papers/<id>.mdx`: all that the site knows of a paper. */
export const paperPageSchema = z.object({
  id: z.string(),
  /** Source file in the repository, the same wherever content lies on this machine. */
  file: z.string(),
  /** Plain text: formulas as their TeX. */
  title: z.string(),
  /** The title as content writes it, with `*` and `$`. */
  titleMarkup: z.string(),
  authors: z.array(z.object({ id: z.string(), name: z.string() })),
  published: z.string().optional(),
  year: z.number().int().optional(),
  venue: z.string().optional(),
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  openreview: z.string().optional(),
  acl: z.string().optional(),
  links: z.object({
    code: z.array(z.string()).optional(),
    data: z.array(z.string()).optional(),
    project: z.array(z.string()).optional(),
  }),
  /** Plain text, white space folded, formulas as their TeX. */
  abstract: z.string(),
  /** The abstract as content writes it, paragraphs kept. */
  abstractMarkup: z.string(),
  /** SHA-256 of the abstract as kept in content with its white space folded, in hexadecimal. */
  digest: z.string(),
  topics: z.array(filedTopicSchema),
  /** Words of the abstract that have a page here: as written, its address and what it means in one line. */
  terms: z.array(z.object({ name: z.string(), url: z.string().optional(), meaning: z.string() })),
  /** Why a curator overruled the classifier. */
  topicsWhy: z.string().optional(),
  systems: z.array(mentionSchema),
  datasets: z.array(mentionSchema),
  results: z.array(resultSchema),
  related: z.array(relatedSchema),
  repairs: z.array(z.string()),
  sources: z.record(z.string(), z.array(z.string())),
  source: z.object({ listing: z.string(), position: z.number().optional() }).optional(),
  formerly: z.array(z.string()),
});
export type PaperPage = z.output<typeof paperPageSchema>;

/** Front matter of a generated topic page, `src/generated/topics/<id>.mdx`. */
export const topicPageSchema = z.object({
  id: z.string(),
  file: z.string(),
  label: z.string(),
  facet: z.string(),
  broader: z.string().optional(),
  narrower: z.array(z.string()),
  aliases: z.array(z.string()),
  files: z.string(),
  /** The explanation as plain text. */
  explanation: z.string(),
  /** Papers filed here or under a narrower topic, newest first, then by id. */
  papers: z.array(z.string()),
  /** How many of `papers` are filed here directly. */
  direct: z.number().int(),
  /** Topics it goes with more often than chance, strongest first. */
  goesWith: z.array(z.object({ id: z.string(), together: z.number().int(), lift: z.number() })),
});
export type TopicPage = z.output<typeof topicPageSchema>;

/** One line of a list of papers. */
export const paperSummarySchema = paperPageSchema
  .pick({ id: true, title: true, titleMarkup: true, authors: true, published: true, year: true, venue: true })
  .extend({
    /** Ids of the topics it is filed under, in the order of the taxonomy. */
    topics: z.array(z.string()),
    /** The paper's own system, where the abstract names one. */
    system: z.string().optional(),
    /** Where it stands on the map of all papers: x and y in a square of 1000. */
    at: z.tuple([z.number().int(), z.number().int()]),
  });
export type PaperSummary = z.output<typeof paperSummarySchema>;

/** One entry of `src/generated/known-papers.json`: what tells a paper, for the page where one is suggested. */
export interface KnownPaper extends Pick<PaperPage, "id" | "arxiv" | "doi" | "openreview" | "acl" | "formerly"> {
  /** As content writes it. */
  title: string;
  /** Hashes of the runs of words that stand for its abstract. */
  runs: number[];
}

/** The kinds of names that papers share, as they stand in addresses. */
export const entityKinds = ["systems", "datasets", "authors", "venues", "years"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** One entry of `src/generated/names.json`: a name and the papers that share it. */
export const entityPageSchema = z.object({
  kind: z.enum(entityKinds),
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** What a term says of it. */
  meaning: z.string().optional(),
  link: z.string().optional(),
  /** The file of its term, where there is one. Other names come from many papers. */
  file: z.string().optional(),
  /** Ids of papers, newest first. */
  papers: z.array(z.string()),
});
export type EntityPage = z.output<typeof entityPageSchema>;

/** An address that had a page, such as `authors/ann-roe`, and the id of the paper that it leads to now. */
export interface FormerPage {
  from: string;
  to: string;
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
}
