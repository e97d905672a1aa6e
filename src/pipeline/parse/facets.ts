import type { Problem } from "../../model/problem.ts";
import { type Facet, facetsFileSchema } from "../../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";

/** Reads `facets.yaml`, which is front matter without the lines around it. */
export function parseFacets({ file, text }: SourceFile): { facets: Facet[]; problems: Problem[] } {
  const split = splitFrontMatter({ file, text: `---\n${text.replace(/^\uFEFF/, "").trimEnd()}\n---\n` });
  const { value, problems } = validate(facetsFileSchema, split, file);
  // The line added above; its characters count in edits too, so none is offered here.
  const moved = problems.map(({ edit: _, ...problem }) => ({ ...problem, line: Math.max(1, problem.line - 1) }));
  return { facets: value?.facets ?? [], problems: moved };
}
