import { contentFile } from "../model/paths.ts";
import type { z } from "zod";
import { type Term, termFrontMatterSchema, type Topic, type TopicFrontMatter, topicFrontMatterSchema } from "../model/topic.ts";
import type { SourceFile } from "./front-matter.ts";
import { type ParsedFile, readFile } from "./paper.ts";

export type TopicFile = ParsedFile<Topic, TopicFrontMatter>;
export type TermFile = ParsedFile<Term, z.output<typeof termFrontMatterSchema>>;

/** Reads a topic. The body is its explanation. */
export function parseTopic(source: SourceFile): TopicFile {
  return readFile(topicFrontMatterSchema, source, (front, { id, body, bodyLine }) => ({
    ...front, id, file: contentFile("topics", id), explanation: body, explanationLine: bodyLine,
  })); // prettier-ignore
}

/** Reads a term of the glossary, which is front matter alone. */
export function parseTerm(source: SourceFile): TermFile {
  return readFile(termFrontMatterSchema, source, (front, { id }) => ({ ...front, id, file: contentFile("terms", id) }));
}
