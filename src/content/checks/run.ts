import { compareProblems, type Problem } from "../../model/problem.ts";
import { type Classifier, compileClassifier } from "../../analysis/topics/index.ts";
import { plainPaper } from "../../analysis/entities/plain-paper.ts";
import { type Content, parseContent, type ParsedContent } from "../content.ts";
import type { SourceFile } from "../front-matter.ts";
import type { CheckContext } from "./check.ts";
import { runChecks } from "./index.ts";
import { longestText, textFieldsOf } from "./support/text-field.ts";

export interface CheckOptions {
  /** Whether problems of a file are wanted; of all files otherwise. All files are read for what spans files. */
  only?: (file: string) => boolean;
  /** The day of the check, such as `2026-11-24`. Left out by the build, whose result must not depend on the day. */
  today?: string;
  /** Compiled from the topics of the content, when that was done before. */
  classifier?: Classifier;
}

export interface Checked {
  /** What has no error in its front matter. */
  parsed: Content;
  /** Sorted by place. */
  problems: Problem[];
}

/** Reads all content and finds every problem. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): Checked {
  return checkParsed(parseContent(files), options);
}

/** Finds every problem of content that is already parsed. */
export function checkParsed(parsed: ParsedContent, options: CheckOptions = {}): Checked {
  const isSelected = options.only ?? (() => true);
  const context = makeContext(parsed, isSelected, options);
  const found = [...parsed.problems, ...runChecks(context)].filter(({ file }) =>
    isSelected(file),
  );
  return { parsed: parsed.content, problems: withoutRepeats(found).sort(compareProblems) };
}

function makeContext(
  parsed: ParsedContent,
  isSelected: (file: string) => boolean,
  { today, classifier = compileClassifier(parsed.content.topics) }: CheckOptions,
): CheckContext {
  const { papers, topics, terms, content } = parsed;
  const wanted = ({ file }: { file: string }) => isSelected(file);
  const selected = { papers: papers.filter(wanted), topics: topics.filter(wanted), terms: terms.filter(wanted) };
  const fields = [
    ...selected.papers.flatMap((paper) => textFieldsOf(paper, [["title"], ["authors"], ["venue"], ["topics", "why"]])),
    ...selected.topics.flatMap((topic) => textFieldsOf(topic, [["label"], ["aliases"], ["files"]])),
    ...selected.terms.flatMap((term) => textFieldsOf(term, [["label"], ["aliases"], ["meaning"]])),
  ];
  return {
    papers,
    topics,
    terms,
    facets: content.facets,
    selected,
    isSelected,
    fields,
    today,
    classified: classify(parsed, isSelected, classifier),
  };
}

/** The classifier's topics of the selected papers. Texts too long for an abstract are left out: they could take minutes. */
function classify(
  { papers }: ParsedContent,
  isSelected: (file: string) => boolean,
  classifier: Classifier,
): Map<string, Set<string>> {
  const wanted = papers.flatMap(({ file, body, value }) =>
    value !== undefined && isSelected(file) && body.length <= longestText ? [value] : [],
  );
  return new Map(
    wanted.map((paper) => [paper.id, new Set(classifier.classify(plainPaper(paper)).map((topic) => topic.id))]),
  );
}

/** Reports a thing once: a more precise rule replaces the schema's message about the same value. */
function withoutRepeats(problems: Problem[]): Problem[] {
  const exact = new Set(problems.filter(({ rule }) => preciseRules.has(rule)).map(placeOf));
  const unique = new Map(
    problems.map((problem) => [`${placeOf(problem)} ${problem.rule} ${problem.message}`, problem]),
  );
  return [...unique.values()].filter((problem) => problem.rule !== "front-matter" || !exact.has(placeOf(problem)));
}

const preciseRules = new Set(["identifiers", "known-topic"]);

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
