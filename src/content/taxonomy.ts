import type { z } from "zod";
import type { Problem } from "../model/problem.ts";
import {
  type Facet,
  facetsFileSchema,
  type Term,
  termFrontMatterSchema,
  type Topic,
  type TopicFrontMatter,
  topicFrontMatterSchema,
} from "../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { type ParsedFile, readFile } from "./paper.ts";
import { validate } from "./validate.ts";

export type TopicFile = ParsedFile<Topic, TopicFrontMatter>;
export type TermFile = ParsedFile<Term, z.output<typeof termFrontMatterSchema>>;

/** Reads a topic. The body is its explanation. */
export function parseTopic(source: SourceFile): TopicFile {
  return readFile(topicFrontMatterSchema, source, (front, { id, body, bodyLine }) => ({
    ...front, id, file: `topics/${id}.md`, explanation: body, explanationLine: bodyLine,
  })); // prettier-ignore
}

/** Reads a term of the glossary, which is front matter alone. */
export function parseTerm(source: SourceFile): TermFile {
  return readFile(termFrontMatterSchema, source, (front, { id }) => ({ ...front, id, file: `terms/${id}.md` }));
}

/** Reads `facets.yaml`, which is front matter without the lines around it. */
export function parseFacets({ file, text }: SourceFile): { facets: Facet[]; problems: Problem[] } {
  const split = splitFrontMatter({ file, text: `---\n${text.replace(/^\uFEFF/, "").trimEnd()}\n---\n` });
  const { value, problems } = validate(facetsFileSchema, split, file);
  // The line added above; its characters count in edits too, so none is offered here.
  const moved = problems.map((problem) => ({ ...problem, line: Math.max(1, problem.line - 1), edit: undefined }));
  return { facets: value?.facets ?? validFacets(split.data), problems: moved };
}

/** The facets that are right, so that one wrong one does not make all topics wrong. */
function validFacets(data: unknown): Facet[] {
  const list: unknown = (data as { facets?: unknown } | null | undefined)?.facets;
  const one = facetsFileSchema.shape.facets.element;
  return Array.isArray(list) ? list.flatMap((entry) => one.safeParse(entry).data ?? []) : [];
}
