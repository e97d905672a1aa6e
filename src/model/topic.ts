import { z } from "zod";
import { idSchema, webUrlSchema } from "./paper.ts";

const line = (max: number) => z.string().trim().min(1).max(max);

/** Phrases that show that an abstract is about a topic. The pattern language is explained in CONTRIBUTING.md. */
export const cuesSchema = z.strictObject({
  /** One in the title or in a contribution sentence is enough. */
  strong: z.array(line(120)).default([]),
  /** Counts half: needs company, of another cue or of itself in a second passage. */
  weak: z.array(line(120)).default([]),
  /** Cancels the cue matches that it overlaps. */
  not: z.array(line(120)).default([]),
});

/** Front matter of `content/topics/<id>.md`. */
export const topicFrontMatterSchema = z.strictObject({
  label: line(80),
  /** Id of a facet in `content/facets.yaml`. */
  facet: idSchema,
  /** Id of the topic that gathers this one's papers by roll-up. */
  broader: idSchema.optional(),
  /** Acronyms and synonyms that a searcher types. Each names one topic only. */
  aliases: z.array(line(80)).default([]),
  /** The rule that decides whether a paper is filed here. */
  files: line(600),
  cues: cuesSchema.default({ strong: [], weak: [], not: [] }),
  /** Ids that this topic was once published under; each redirects here. */
  formerly: z.array(idSchema).default([]),
});

export type TopicFrontMatter = z.output<typeof topicFrontMatterSchema>;

/** A topic with its id and our own explanation (Markdown without HTML). */
export interface Topic extends TopicFrontMatter {
  id: string;
  file: string;
  explanation: string;
  explanationLine: number;
}

/** `content/facets.yaml`: the facets in the order in which they are shown. */
export const facetsFileSchema = z.strictObject({
  facets: z.array(z.strictObject({ id: idSchema, label: line(80), question: line(200) })).min(1),
});

export type Facet = z.output<typeof facetsFileSchema>["facets"][number];

/** Front matter of `content/terms/<id>.md`: a data set, benchmark or concept that abstracts name. */
export const termFrontMatterSchema = z.strictObject({
  label: line(80),
  kind: z.enum(["dataset", "benchmark", "concept", "metric", "model"]),
  aliases: z.array(line(80)).default([]),
  /** One line in our own words. */
  meaning: line(300),
  link: webUrlSchema.optional(),
});

export interface Term extends z.output<typeof termFrontMatterSchema> {
  id: string;
  file: string;
}
