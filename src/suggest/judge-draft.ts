import { checkParsed } from "../checks/run.ts";
import { compareText } from "../lib/compare.ts";
import type { PaperPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { buildPaperPage } from "../pipeline/build-pages.ts";
import { type Classifier, compileClassifier, type Reckoning } from "../pipeline/classify/index.ts";
import { plainPaper } from "../pipeline/enrich/plain-paper.ts";
import { readPageFile } from "../pipeline/page/page-file.ts";
import { parseContent, type ParsedContent } from "../pipeline/parse/content.ts";
import type { SourceFile } from "../pipeline/parse/front-matter.ts";
import { renderPaper } from "../site/render-paper.ts";

/** Topics, terms and facets, read once for all that is typed. */
export interface Taxonomy {
  parsed: ParsedContent;
  classifier: Classifier;
}

/** Reads the taxonomy from its files. */
export function readTaxonomy(files: readonly SourceFile[]): Taxonomy {
  const parsed = parseContent(files);
  return { parsed, classifier: compileClassifier(parsed.content.topics) };
}

/** What the check, the classifier and the site make of a draft. */
export interface Judgement {
  problems: Problem[];
  reckoning?: Reckoning;
  /** The HTML of its page. Missing when the front matter cannot be read. */
  preview?: string;
}

/**
 * Judges a file as `npm run check`, `npm run explain` and `npm run build` would, by the same code.
 * @param others papers of the atlas that it may be the same as.
 * @param today such as `2026-11-25`.
 * @param base the site's base path, for links in the preview.
 */
export function judgeDraft(
  draft: SourceFile,
  { parsed, classifier }: Taxonomy,
  { others, today, base }: { others: readonly SourceFile[]; today: string; base: string },
): Judgement {
  const papers = parseContent([draft, ...others]);
  const all: ParsedContent = {
    ...parsed,
    papers: papers.papers.toSorted((a, b) => compareText(a.file, b.file)),
    problems: papers.problems,
    content: { ...parsed.content, papers: papers.content.papers },
  };
  const { problems } = checkParsed(all, { only: (file) => file === draft.file, today, classifier });
  const paper = papers.papers.find(({ file }) => file === draft.file)?.value;
  if (paper === undefined) return { problems };
  const { data, body } = readPageFile(buildPaperPage(paper, parsed.content));
  return {
    problems,
    reckoning: classifier.reckon(plainPaper(paper)),
    preview: renderPaper(data as PaperPage, body, parsed.content.facets, base),
  };
}
