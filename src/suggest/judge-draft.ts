import { fixFiles } from "../content/checks/fix.ts";
import { checkParsed, type Classify } from "../content/checks/run.ts";
import { compareText } from "../lib/compare.ts";
import type { FiledTopic, PaperPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { buildPaperPage } from "../site/data/build-pages.ts";
import { type Classifier, compileClassifier, type ClassificationTrace } from "../analysis/topics/index.ts";
import { readPaper } from "../analysis/reading/read-paper.ts";
import { readPageFile } from "../site/markup/page-file.ts";
import { parseContent, type ParsedContent } from "../content/content.ts";
import type { SourceFile } from "../content/front-matter.ts";
import { parsePaper } from "../content/paper.ts";
import type { DraftField } from "./draft.ts";
import { fieldAt } from "./field-at.ts";
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
  /** The draft with all that is certain repaired. */
  text: string;
  /** Each with the field of the form that it is about. */
  problems: (Problem & { field: DraftField })[];
  /** The topics that the page has, those included that a contributor adds. */
  filed?: FiledTopic[];
  reckoning?: ClassificationTrace;
  /** The HTML of its page. Missing when the front matter cannot be read. */
  preview?: string;
}

/** What a draft is judged beside. */
export interface Surroundings {
  /** Papers of the atlas that it may be the same as. */
  others: readonly SourceFile[];
  /** Such as `2026-11-25`. */
  today: string;
  /** The site's base path, for links in the preview. */
  base: string;
}

/** Judges a file as `npm run check -- --fix`, `npm run explain` and `npm run build` would, by the same code. */
export function judgeDraft(draft: SourceFile, { parsed, classifier }: Taxonomy, around: Surroundings): Judgement {
  const others = parseContent(around.others);
  const check = ([file]: SourceFile[]) => problemsBeside(file!, others, { parsed, classifier }, around.today);
  const { files, problems } = fixFiles([draft], check);
  const [{ text }] = files as [SourceFile];
  const paperFile = parsePaper({ file: draft.file, text });
  const said = { text, problems: problems.map((problem) => ({ ...problem, field: fieldAt(paperFile, problem) })) };
  const paper = paperFile.value;
  if (paper === undefined) return said;
  const { data, body } = readPageFile(buildPaperPage(paper, parsed.content));
  const page = data as PaperPage;
  return {
    ...said,
    filed: page.topics,
    reckoning: classifier.explain(readPaper(paper)),
    preview: renderPaper(page, body, parsed.content.facets, around.base),
  };
}

function problemsBeside(draft: SourceFile, others: ParsedContent, taxonomy: Taxonomy, today: string): Problem[] {
  const own = parseContent([draft]);
  const all: ParsedContent = {
    ...taxonomy.parsed,
    papers: [...own.papers, ...others.papers].sort((a, b) => compareText(a.file, b.file)),
    problems: own.problems,
    content: { ...taxonomy.parsed.content, papers: [...own.content.papers, ...others.content.papers] },
  };
  const classify: Classify = (paper, tree) => taxonomy.classifier.classify(readPaper(paper, tree));
  return checkParsed(all, { only: (file) => file === draft.file, today, classify }).problems;
}
