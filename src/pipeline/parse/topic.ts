import { type Term, termFrontMatterSchema, type Topic, topicFrontMatterSchema } from "../../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { idOf, type ParsedFile } from "./paper.ts";
import { validate } from "./validate.ts";

/** Reads a topic. The body is its explanation. */
export function parseTopic(source: SourceFile): ParsedFile<Topic> {
  const split = splitFrontMatter(source);
  const { value, problems } = validate(topicFrontMatterSchema, split, source.file);
  const topic = value && { ...value, id: idOf(source.file), file: source.file, explanation: split.body, explanationLine: split.bodyLine };
  return { ...source, ...(topic && { value: topic }), problems, locate: split.locate, bodyStart: split.bodyStart, bodyLine: split.bodyLine };
}

/** Reads a term of the glossary. */
export function parseTerm(source: SourceFile): ParsedFile<Term> {
  const split = splitFrontMatter(source);
  const { value, problems } = validate(termFrontMatterSchema, split, source.file);
  const term = value && { ...value, id: idOf(source.file), file: source.file };
  return { ...source, ...(term && { value: term }), problems, locate: split.locate, bodyStart: split.bodyStart, bodyLine: split.bodyLine };
}
