import * as z from "zod";
import { idList, idSchema, line, webUrlSchema } from "./paper.ts";

/** Enough for any topic; each name and cue takes time with every abstract. */
const nameList = z.array(line(80)).max(100).default([]);
const cueList = z.array(line(120)).max(500).default([]);

/** Phrases that show that an abstract is about a topic. The pattern language is explained in CONTRIBUTING.md. */
const cuesSchema = z.strictObject({
  strong: cueList.describe("One of them in the title or in a sentence on the paper's own work is enough."),
  weak: cueList.describe("Each counts half: it takes another cue, or the same one in a second sentence."),
  not: cueList.describe("Each cancels the cues of the topic that it overlaps."),
});

/** Front matter of `content/topics/<id>.md`. The descriptions are what editors show, and the table in content/README.md. */
export const topicFrontMatterSchema = z.strictObject({
  label: line(80).describe("Its name."),
  facet: idSchema.describe("The ID of its facet in `content/facets.yaml`."),
  broader: idSchema.optional().describe("The ID of the more general topic of the same facet."),
  aliases: nameList.describe("Acronyms and synonyms that people search for; each belongs to one topic only."),
  files: line(600).describe("The rule that says which papers belong here, so that a person can decide."),
  cues: cuesSchema
    .default({ strong: [], weak: [], not: [] })
    .describe("Phrases by which the classifier decides: `strong`, `weak` and `not`."),
  formerly: idList.describe("Earlier IDs of the topic; their addresses redirect to its page."),
});

export type TopicFrontMatter = z.output<typeof topicFrontMatterSchema>;

/** A topic with its id and our own explanation (Markdown without HTML). */
export interface Topic extends TopicFrontMatter {
  id: string;
  file: string;
  explanation: string;
  explanationLine: number;
}

/** Names already taken by the address of a search, a page, or every object of JavaScript. */
const reserved = new Set(["q", "sort", "exact", "year", "main", "papers", "constructor"]);

const facetIdSchema = idSchema.refine((id) => !reserved.has(id), "an id that is not reserved");

/** `content/facets.yaml`: the facets in the order in which they are shown. */
export const facetsFileSchema = z.strictObject({
  facets: z
    .array(
      z.strictObject({
        id: facetIdSchema.describe("The ID, which topics name under `facet`."),
        label: line(80).describe("Its name."),
        question: line(200).describe("The question about a paper that the topics of this facet answer."),
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
  kind: z.enum(["dataset", "benchmark", "concept", "metric", "model"]).describe("What kind of thing it is."),
  aliases: nameList.describe("Other spellings found in abstracts."),
  meaning: line(300).describe("One sentence in our own words."),
  link: webUrlSchema.optional().describe("The URL of its website or paper."),
});

export interface Term extends z.output<typeof termFrontMatterSchema> {
  id: string;
  file: string;
}
