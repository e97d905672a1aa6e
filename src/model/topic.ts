import { z } from "zod";
import { idSchema, line, webUrlSchema } from "./paper.ts";

/** Enough names and cues for any topic; each costs time with every abstract. */
const mostNames = 100;
const mostCues = 500;

/** Phrases that show that an abstract is about a topic. The pattern language is explained in CONTRIBUTING.md. */
export const cuesSchema = z.strictObject({
  strong: z
    .array(line(120))
    .max(mostCues)
    .default([])
    .describe("One in the title or in a sentence on the paper's own work is enough."),
  weak: z
    .array(line(120))
    .max(mostCues)
    .default([])
    .describe("Counts half: needs company, of another cue or of itself in a second passage."),
  not: z.array(line(120)).max(mostCues).default([]).describe("Cancels the cues of the same topic that it overlaps."),
});

/** Front matter of `content/topics/<id>.md`. The descriptions are what editors show, and the table in content/README.md. */
export const topicFrontMatterSchema = z.strictObject({
  label: line(80).describe("Its name."),
  facet: idSchema.describe("`setting`, `approach`, `modality`, `task` or `contribution`, from `content/facets.yaml`."),
  broader: idSchema.optional().describe("The id of the topic of the same facet that includes this one."),
  aliases: z
    .array(line(80))
    .max(mostNames)
    .default([])
    .describe("Acronyms and synonyms that a searcher types; each leads to one topic only."),
  files: line(600).describe("The rule: when a paper is filed here, so that a person can decide."),
  cues: cuesSchema
    .default({ strong: [], weak: [], not: [] })
    .describe("`strong`, `weak` and `not`: phrases by which the program decides."),
  formerly: z
    .array(idSchema)
    .max(mostNames)
    .default([])
    .describe("A list of ids that the topic was published under before; each old address leads to the new one."),
});

export type TopicFrontMatter = z.output<typeof topicFrontMatterSchema>;

/** A topic with its id and our own explanation (Markdown without HTML). */
export interface Topic extends TopicFrontMatter {
  id: string;
  file: string;
  explanation: string;
  explanationLine: number;
}

/** Names that the address of a search, a page or every object of JavaScript has already. */
const reserved = new Set(["q", "sort", "exact", "year", "main", "papers", "constructor"]);

const facetIdSchema = idSchema.refine((id) => !reserved.has(id), "an id that is not reserved");

/** `content/facets.yaml`: the facets in the order in which they are shown. */
export const facetsFileSchema = z.strictObject({
  facets: z
    .array(
      z.strictObject({
        id: facetIdSchema.describe("What `facet` of a topic names."),
        label: line(80).describe("Its name."),
        question: line(200).describe("The question about a paper that its topics answer."),
      }),
    )
    .min(1)
    .max(20)
    .describe("The facets in the order in which they are shown."),
});

export type Facet = z.output<typeof facetsFileSchema>["facets"][number];

/** Front matter of `content/terms/<id>.md`: a data set, benchmark or concept that abstracts name. */
export const termFrontMatterSchema = z.strictObject({
  label: line(80).describe("Its name."),
  kind: z.enum(["dataset", "benchmark", "concept", "metric", "model"]).describe("What it is."),
  aliases: z.array(line(80)).max(mostNames).default([]).describe("Other spellings found in abstracts."),
  meaning: line(300).describe("One sentence in our own words."),
  link: webUrlSchema.optional().describe("Where it can be found."),
});

export interface Term extends z.output<typeof termFrontMatterSchema> {
  id: string;
  file: string;
}
