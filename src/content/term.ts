import type { z } from "zod";
import { type Term, termFrontMatterSchema } from "../model/topic.ts";
import type { SourceFile } from "./front-matter.ts";
import { type ParsedFile, readFile } from "./paper.ts";

export type TermFile = ParsedFile<Term, z.output<typeof termFrontMatterSchema>>;

/** Reads a term of the glossary, which is front matter alone. */
export function parseTerm(source: SourceFile): TermFile {
  const { front, ...read } = readFile(termFrontMatterSchema, source);
  if (front.value === undefined) return { ...read, front: front.valid };
  return { ...read, front: front.valid, value: { ...front.value, id: read.id, file: `terms/${read.id}.md` } };
}
