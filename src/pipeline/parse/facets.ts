import type { Problem } from "../../model/problem.ts";
import { type Facet, facetsFileSchema } from "../../model/topic.ts";
import { type SourceFile, splitFrontMatter } from "./front-matter.ts";
import { validate } from "./validate.ts";

/** Reads `facets.yaml`, which is front matter without a body. */
export function parseFacets({ file, text }: SourceFile): { facets: Facet[]; problems: Problem[] } {
  const split = splitFrontMatter({ file, text: `---\n${text.trimEnd()}\n---\n` });
  const { value, problems } = validate(facetsFileSchema, split, file);
  return { facets: value?.facets ?? [], problems: problems.map((problem) => ({ ...problem, line: Math.max(1, problem.line - 1) })) };
}
