import { readPaper } from "../analysis/reading/read-paper.ts";
import { type ClassificationTrace, type Classifier, compileClassifier } from "../analysis/topics/classifier.ts";
import { fixFiles } from "../content/checks/fix.ts";
import { checkParsed, type Classify } from "../content/checks/run.ts";
import { type ParsedContent, parseContent } from "../content/content.ts";
import type { SourceFile } from "../content/front-matter.ts";
import { parsePaper } from "../content/files.ts";
import { compareText } from "../lib/compare.ts";
import { mayBeSimilar, minHashSignature } from "../lib/near-duplicates.ts";
import type { FiledTopic, KnownPaper } from "../model/page.ts";
import { paperKeys } from "../model/identifiers.ts";
import { contentFile, repositoryPath } from "../model/paths.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/source-record.ts";
import { buildPaperPage } from "../site/data/build-pages.ts";
import { previewPaper } from "../site/render-paper.ts";
import type { Draft } from "./draft.ts";
import { type DraftFile, fieldAt, makeDraftFile } from "./draft-file.ts";
import type { FieldName } from "./fields.ts";

/** Reads topics, terms and facets from their files, once for all that is typed. */
export function readTaxonomy(files: readonly SourceFile[]): { parsed: ParsedContent; classifier: Classifier } {
  const parsed = parseContent(files);
  return { parsed, classifier: compileClassifier(parsed.content.topics) };
}

/** What a draft is validated with. */
export interface Atlas {
  taxonomy: ReturnType<typeof readTaxonomy>;
  papers: readonly KnownPaper[];
  /** The abstract of one of these papers, as content writes it. */
  abstractOf(id: string): Promise<string>;
  /** Such as `2026-11-25`. */
  today: string;
  /** The site's base path, for links in the preview. */
  base: string;
}

/** What the importer, the check, the classifier and the site make of a draft. */
export interface Validation extends Partial<Checked> {
  /** Papers of the atlas that it may be. */
  same: Pick<KnownPaper, "id" | "title">[];
  /** Its file with all that is certain repaired. */
  file?: DraftFile;
  /** Why there can be no file. */
  rejection?: string;
}

/** A file as the check, the classifier and the site see it. */
interface Checked {
  /** Each with the field of the form that it is about. */
  problems: (Problem & { field: FieldName })[];
  /** The topics that the page has, those included that a contributor adds. Missing like the rest where the file cannot be read. */
  topics?: FiledTopic[];
  trace?: ClassificationTrace;
  /** The HTML of its page. */
  preview?: string;
}

/** Validates a draft by the same code as `npm run import`, `npm run check -- --fix`, `npm run explain` and `npm run build`. */
export async function validateDraft(draft: Draft, atlas: Atlas): Promise<Validation> {
  const alike = likelySame(draft, atlas.papers);
  const compared = draft.distinct ?? [];
  const same = alike.filter(({ id }) => !compared.includes(id)).map(({ id, title }) => ({ id, title }));
  const made = makeDraftFile(draft, atlas.papers.flatMap(({ id, formerly }) => [id, ...formerly])); // prettier-ignore
  if ("rejection" in made) return { same, ...made };
  const others = await Promise.all(
    atlas.papers
      .filter((paper) => alike.includes(paper) || compared.includes(paper.id))
      .map(async (paper) => knownPaperFile(paper, await atlas.abstractOf(paper.id))),
  );
  const { text, ...checked } = checkFile(made, others, atlas);
  return { same, file: { ...made, text }, ...checked };
}

/** More would be a stock phrase that many share. */
const mostCompared = 8;

/** The known papers that a new one may be: same identifier, same title, or much of the same text. Sure ones come first. */
export function likelySame(paper: Omit<SourceRecord, "line">, known: readonly KnownPaper[]): KnownPaper[] {
  const isLike = mayBeSimilar(minHashSignature(paper.abstract ?? ""));
  const keys = new Set(paperKeys(paper));
  const isSame = (other: KnownPaper) => paperKeys(other).some((key) => keys.has(key));
  const same = known.filter(isSame);
  const alike = known.filter((other) => isLike(other.runs) && !same.includes(other));
  return [...same, ...alike].slice(0, mostCompared);
}

/** A known paper as a file of content, for the checks that look at two papers. JSON is YAML. */
function knownPaperFile({ id, ...paper }: KnownPaper, abstract: string): SourceFile {
  const front = JSON.stringify({ ...paper, runs: undefined });
  return { file: repositoryPath(contentFile("abstracts", id)), text: `---\n${front}\n---\n\n${abstract}\n` };
}

/** Repairs and checks a file beside others, classifies it and draws its page. */
export function checkFile(
  draft: SourceFile,
  others: readonly SourceFile[],
  { taxonomy, today, base }: Pick<Atlas, "taxonomy" | "today" | "base">,
): Checked & { text: string } {
  const { parsed, classifier } = taxonomy;
  const besides = parseContent(others);
  const only = (name: string) => name === draft.file;
  const classify: Classify = (paper, tree) => classifier.classify(readPaper(paper, tree));
  const { files, problems } = fixFiles([draft], ([file]) => {
    const all = withDraft(parsed, parseContent([file!]), besides);
    return checkParsed(all, { only, today, classify }).problems;
  });
  const { text } = files[0]!;
  const paperFile = parsePaper({ file: draft.file, text });
  const checked = { text, problems: problems.map((problem) => ({ ...problem, field: fieldAt(paperFile, problem) })) };
  if (paperFile.value === undefined) return checked;
  const page = buildPaperPage(paperFile.value, parsed.content);
  const trace = classifier.explain(readPaper(paperFile.value));
  return { ...checked, topics: page.topics, trace, preview: previewPaper(page, parsed.content.facets, base) };
}

/** The content as it would be with the draft: the taxonomy, the papers that it is compared with, and itself. */
function withDraft(taxonomy: ParsedContent, own: ParsedContent, others: ParsedContent): ParsedContent {
  return {
    ...taxonomy,
    papers: [...own.papers, ...others.papers].sort((a, b) => compareText(a.file, b.file)),
    problems: own.problems,
    content: { ...taxonomy.content, papers: [...own.content.papers, ...others.content.papers] },
  };
}
