import { compareProblems, type Problem } from "../../model/problem.ts";
import { type Classifier, compileClassifier } from "../../analysis/topics/index.ts";
import { plainPaper } from "../../analysis/entities/plain-paper.ts";
import { type Content, parseContent, type ParsedContent } from "../content.ts";
import type { SourceFile } from "../front-matter.ts";
import type { CheckContext } from "./check.ts";
import { checks } from "./index.ts";
import { longestText, passagesOf } from "./support/passage.ts";

export interface CheckOptions {
  /** Whether problems of a file are wanted; of all files otherwise. All files are read for what spans files. */
  only?: (file: string) => boolean;
  /** The day of the check, such as `2026-11-24`. Left out by the build, whose result must not depend on the day. */
  today?: string;
  /** Addresses of pages that are files of the site; known where the site is built. */
  reserved?: ReadonlySet<string> | undefined;
  /** Compiled from the topics of the content, when that was done before. */
  classifier?: Classifier;
}

export interface Checked {
  /** What has no error in its front matter. */
  parsed: Content;
  /** Sorted by place. */
  problems: Problem[];
}

/** Reads all files of content and finds every problem in one run. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): Checked {
  return checkParsed(parseContent(files), options);
}

/** Finds every problem of content that was read before. */
export function checkParsed(parsed: ParsedContent, options: CheckOptions = {}): Checked {
  const judged = options.only ?? (() => true);
  const context = makeContext(parsed, judged, options);
  const found = [...parsed.problems, ...checks.flatMap((check) => check.run(context))].filter(({ file }) =>
    judged(file),
  );
  return { parsed: parsed.content, problems: withoutRepeats(found).sort(compareProblems) };
}

function makeContext(
  parsed: ParsedContent,
  judged: (file: string) => boolean,
  { today, reserved, classifier = compileClassifier(parsed.content.topics) }: CheckOptions,
): CheckContext {
  const { papers, topics, terms, redirects, content } = parsed;
  const wanted = ({ file }: { file: string }) => judged(file);
  const passages = [
    ...papers
      .filter(wanted)
      .flatMap((paper) => passagesOf(paper, [["title"], ["authors"], ["venue"], ["topics", "why"]])),
    ...topics.filter(wanted).flatMap((topic) => passagesOf(topic, [["label"], ["aliases"], ["files"]])),
    ...terms.filter(wanted).flatMap((term) => passagesOf(term, [["label"], ["aliases"], ["meaning"]])),
  ];
  return {
    papers,
    topics,
    terms,
    redirects,
    reserved,
    facets: content.facets,
    judged,
    passages,
    today,
    classified: classify(parsed, judged, classifier),
  };
}

/** The classifier's topics of the judged papers. A text that is no abstract is not taken apart: it could take minutes. */
function classify(
  { papers }: ParsedContent,
  judged: (file: string) => boolean,
  classifier: Classifier,
): Map<string, Set<string>> {
  const wanted = papers.flatMap(({ file, body, value }) =>
    value !== undefined && judged(file) && body.length <= longestText ? [value] : [],
  );
  return new Map(
    wanted.map((paper) => [paper.id, new Set(classifier.classify(plainPaper(paper)).map((topic) => topic.id))]),
  );
}

/** Says a thing once: a rule that knows better stands for the schema's message about the same value. */
function withoutRepeats(problems: Problem[]): Problem[] {
  const exact = new Set(problems.filter(({ rule }) => knowing.has(rule)).map(placeOf));
  const unique = new Map(
    problems.map((problem) => [`${placeOf(problem)} ${problem.rule} ${problem.message}`, problem]),
  );
  return [...unique.values()].filter((problem) => problem.rule !== "front-matter" || !exact.has(placeOf(problem)));
}

const knowing = new Set(["identifiers", "known-topic"]);

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
