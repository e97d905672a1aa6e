import type { Root } from "mdast";
import type { FormerPage } from "../model/page.ts";
import { redirectsFileSchema } from "../model/redirects.ts";
import type { SourceFile } from "./front-matter.ts";
import { readYamlFile } from "./facets.ts";
import type { ParsedFile } from "./paper.ts";

export type RedirectsFile = ParsedFile<FormerPage[], { redirects: FormerPage[] }>;

/** Reads `redirects.yaml`. */
export function parseRedirects(source: SourceFile): RedirectsFile {
  const { split, value, front, problems } = readYamlFile(redirectsFileSchema, source);
  const tree = (): Root => ({ type: "root", children: [] });
  return { ...split, file: source.file, id: "redirects", front, problems, tree, ...(value && { value: value.redirects }) };
}
