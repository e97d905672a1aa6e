import type { Problem } from "../model/problem.ts";
import { type Facet, facetsFileSchema } from "../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";

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
