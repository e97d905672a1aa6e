import { type Topic, type TopicFrontMatter, topicFrontMatterSchema } from "../model/topic.ts";
import type { SourceFile } from "./front-matter.ts";
import { type ParsedFile, readFile } from "./paper.ts";

export type TopicFile = ParsedFile<Topic, TopicFrontMatter>;

/** Reads a topic. The body is its explanation. */
export function parseTopic(source: SourceFile): TopicFile {
  const { front, ...read } = readFile(topicFrontMatterSchema, source);
  if (front.value === undefined) return { ...read, front: front.valid };
  const place = { id: read.id, file: `topics/${read.id}.md` };
  return {
    ...read,
    front: front.valid,
    value: { ...front.value, ...place, explanation: read.body, explanationLine: read.bodyLine },
  };
}
