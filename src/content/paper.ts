import type { Root } from "mdast";
import type { z } from "zod";
import { type Paper, type PaperFrontMatter, paperFrontMatterSchema } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
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
  const { front, ...read } = readFile(paperFrontMatterSchema, source);
  if (front.value === undefined) return { ...read, front: front.valid };
  const place = { id: read.id, file: `abstracts/${read.id}.md` };
  return {
    ...read,
    front: front.valid,
    value: { ...front.value, ...place, abstract: read.body, abstractLine: read.bodyLine },
  };
}

/** Takes a file apart and holds its front matter against a schema. */
export function readFile<S extends z.ZodObject>(schema: S, source: SourceFile) {
  const split: SplitFile = splitFrontMatter(source);
  const { value, front, problems }: { value?: z.output<S>; front: Partial<z.output<S>>; problems: Problem[] } =
    validate(schema, split, source.file);
  let root: Root | undefined;
  const tree = () => (root ??= parseAbstract(split.text.slice(split.bodyStart)));
  return { ...split, file: source.file, id: idOf(source.file), problems, front: { value, valid: front }, tree };
}

/**
 * The id that a path stands for.
 * @example idOf("content/abstracts/a-paper.md") // "a-paper"
 */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
