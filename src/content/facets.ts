import type { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { type Facet, facetsFileSchema } from "../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";

/** Reads `facets.yaml`. */
export function parseFacets(source: SourceFile): { facets: Facet[]; problems: Problem[] } {
  const { split, value, problems } = readYamlFile(facetsFileSchema, source);
  return { facets: value?.facets ?? validFacets(split.data), problems };
}

/** Reads a file that is YAML throughout: front matter without the lines around it. */
export function readYamlFile<S extends z.ZodObject>(schema: S, { file, text }: SourceFile) {
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
