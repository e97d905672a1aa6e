import type { Root } from "mdast";
import type { z } from "zod";
import { contentFile } from "../model/paths.ts";
import { type Paper, type PaperFrontMatter, paperFrontMatterSchema } from "../model/paper.ts";
import { parseAbstract } from "./abstract.ts";
import { type SourceFile, type SplitFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";

/** A file of content once read: its value unless something is wrong, what is wrong, and where everything stands. */
export interface ParsedFile<Value, Front> extends SplitFile {
  file: string;
  id: string;
  value?: Value;
  /** The valid part of the front matter. */
  front: Partial<Front>;
  /** What stands from `bodyStart` on as a tree, whose offsets count from there; parsed when it is first asked for. */
  tree: () => Root;
}

export type PaperFile = ParsedFile<Paper, PaperFrontMatter>;

/** Reads a paper. The id is the file's name. */
export function parsePaper(source: SourceFile): PaperFile {
  return readFile(paperFrontMatterSchema, source, (front, { id, body, bodyLine }) => ({
    ...front, id, file: contentFile("abstracts", id), abstract: body, abstractLine: bodyLine,
  })); // prettier-ignore
}

/** Splits a file, validates its front matter, and makes its value when all is right. */
export function readFile<S extends z.ZodObject, Value>(
  schema: S,
  source: SourceFile,
  toValue: (front: z.output<S>, file: SplitFile & { id: string }) => Value,
): ParsedFile<Value, z.output<S>> {
  const split = { ...splitFrontMatter(source), id: idOf(source.file) };
  const { value, ...validated } = validate(schema, split, source.file);
  let root: Root | undefined;
  return {
    ...split,
    file: source.file,
    ...validated,
    tree: () => (root ??= parseAbstract(split.text.slice(split.bodyStart))),
    ...(value !== undefined && { value: toValue(value, split) }),
  };
}

/**
 * The id that a path stands for.
 * @example idOf("content/abstracts/a-paper.md") // "a-paper"
 */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
