import { type Paper, paperFrontMatterSchema } from "../../model/paper.ts";
import type { Problem } from "../../model/problem.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";
import type { Locate } from "./yaml-locator.ts";

/** A file of content once read: its value unless it is too broken, what is wrong with it, and where its values stand. */
export interface ParsedFile<T> {
  file: string;
  text: string;
  value?: T;
  problems: Problem[];
  locate: Locate;
  /** Offset and line where the body starts. */
  bodyStart: number;
  bodyLine: number;
}

/** Reads a paper. The id is the file's name. */
export function parsePaper(source: SourceFile): ParsedFile<Paper> {
  const split = splitFrontMatter(source);
  const { value, problems } = validate(paperFrontMatterSchema, split, source.file);
  const paper = value && { ...value, id: idOf(source.file), file: source.file, abstract: split.body, abstractLine: split.bodyLine };
  return { ...source, ...(paper && { value: paper }), problems, locate: split.locate, bodyStart: split.bodyStart, bodyLine: split.bodyLine };
}

/**
 * The id that a path stands for.
 * @example idOf("content/abstracts/a-paper.md") // "a-paper"
 */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
