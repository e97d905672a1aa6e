import type { Root } from "mdast";
import type { z } from "zod";
import { type Excluded, excludedFileSchema } from "../model/excluded.ts";
import type { FormerPage } from "../model/page.ts";
import { type Paper, type PaperFrontMatter, paperFrontMatterSchema } from "../model/paper.ts";
import { contentFile } from "../model/paths.ts";
import type { Problem } from "../model/problem.ts";
import { redirectsFileSchema } from "../model/redirects.ts";
import {
  type Term,
  termFrontMatterSchema,
  type Topic,
  type TopicFrontMatter,
  topicFrontMatterSchema,
  type Facet,
  facetsFileSchema,
} from "../model/topic.ts";
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

/** Reads `facets.yaml`. */
export function parseFacets(source: SourceFile): { facets: Facet[]; problems: Problem[] } {
  const { split, value, problems } = readYamlFile(facetsFileSchema, source);
  return { facets: value?.facets ?? validFacets(split.data), problems };
}

/** Reads a file that is YAML throughout: front matter without the lines around it. */
function readYamlFile<S extends z.ZodObject>(schema: S, { file, text }: SourceFile) {
  const split = splitFrontMatter({ file, text: `---\n${text.replace(/^\uFEFF/, "").trimEnd()}\n---\n` });
  // The line added above; its characters count in edits too, so none is offered here.
  const moved = <T extends { line: number }>(place: T): T => ({ ...place, line: Math.max(1, place.line - 1) });
  const { value, front, problems } = validate(schema, split, file);
  return {
    split: { ...split, at: (offset: number) => moved(split.at(offset)) },
    value,
    front,
    problems: problems.map((problem) => ({ ...moved(problem), edit: undefined })),
  };
}

/** The facets that are right, so that one wrong one does not make all topics wrong. */
function validFacets(data: unknown): Facet[] {
  const list: unknown = (data as { facets?: unknown } | null | undefined)?.facets;
  const one = facetsFileSchema.shape.facets.element;
  return Array.isArray(list) ? list.flatMap((entry) => one.safeParse(entry).data ?? []) : [];
}

export type RedirectsFile = ParsedFile<FormerPage[], { redirects: FormerPage[] }>;
export type ExcludedFile = ParsedFile<Excluded[], { excluded: Excluded[] }>;

/** Reads `redirects.yaml`. */
export function parseRedirects(source: SourceFile): RedirectsFile {
  return readList(redirectsFileSchema, source, ({ redirects }) => redirects);
}

/** Reads `excluded.yaml`. */
export function parseExcluded(source: SourceFile): ExcludedFile {
  return readList(excludedFileSchema, source, ({ excluded }) => excluded);
}

function readList<S extends z.ZodObject, Value>(
  schema: S,
  source: SourceFile,
  toValue: (file: z.output<S>) => Value,
): ParsedFile<Value, z.output<S>> {
  const { split, value, front, problems } = readYamlFile(schema, source);
  const tree = (): Root => ({ type: "root", children: [] });
  const read = { ...split, file: source.file, id: idOf(source.file), front, problems, tree };
  return value === undefined ? read : { ...read, value: toValue(value) };
}
