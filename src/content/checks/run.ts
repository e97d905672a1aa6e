import { compareProblems, type Problem } from "../../model/problem.ts";
import type { Root } from "mdast";
import { readPaper } from "../../analysis/reading/read-paper.ts";
import { compileClassifier } from "../../analysis/topics/classifier.ts";
import type { Paper } from "../../model/paper.ts";
import type { Topic } from "../../model/topic.ts";
import { type Content, parseContent, type ParsedContent } from "../content.ts";
import type { PaperFile } from "../files.ts";
import type { SourceFile } from "../front-matter.ts";
import type { CheckContext } from "./check.ts";
import { runChecks } from "./index.ts";
import { longestText, textFieldsOf } from "./support/text-field.ts";

export interface CheckOptions {
  /** Whether problems of a file are wanted; of all files otherwise. All files are read for what spans files. */
  only?: (file: string) => boolean;
  /** The day of the check, such as `2026-11-24`. Left out by the build, whose result must not depend on the day. */
  today?: string;
  /** Addresses of pages that are files of the site; known where the site is built. */
  reserved?: ReadonlySet<string> | undefined;
  /** Gives the classifier's topics of a paper; the tree is that of its text. Compiled from the content if left out. */
  classify?: Classify;
}

/** How a paper is classified: whoever needs more than its topics, as the build does, reads it here and keeps the rest. */
export type Classify = (paper: Paper, tree?: Root) => readonly { id: string }[];

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
  const found = [...parsed.problems, ...runChecks(context)].filter((problem) => isSelected(problem.file));
  return { parsed: parsed.content, problems: withoutRepeats(found).sort(compareProblems) };
}

function makeContext(
  parsed: ParsedContent,
  isSelected: (file: string) => boolean,
  { today, reserved, classify = compileClassify(parsed.content.topics) }: CheckOptions,
): CheckContext {
  const { papers, topics, terms, redirects, excluded, content } = parsed;
  const wanted = ({ file }: { file: string }) => isSelected(file);
  const selected = { papers: papers.filter(wanted), topics: topics.filter(wanted), terms: terms.filter(wanted) };
  const fields = [
    ...selected.papers.flatMap((paper) => textFieldsOf(paper, [["title"], ["authors"], ["venue"], ["topics", "why"]])),
    ...selected.topics.flatMap((topic) => textFieldsOf(topic, [["label"], ["aliases"], ["files"]])),
    ...selected.terms.flatMap((term) => textFieldsOf(term, [["label"], ["aliases"], ["meaning"]])),
  ];
  const classified = classifyAll(selected.papers, classify);
  const { facets } = content;
  return {
    papers,
    topics,
    terms,
    facets,
    redirects,
    excluded,
    reserved,
    selected,
    isSelected,
    fields,
    today,
    classified,
  };
}

function compileClassify(topics: readonly Topic[]): Classify {
  const { classify } = compileClassifier(topics);
  return (paper, tree) => classify(readPaper(paper, tree));
}

/**
 * The classifier's topics of the selected papers. Texts too long for an abstract are left out: they could take minutes.
 * A tree whose offsets count carriage returns is not used for reading, since these would get into the words.
 */
function classifyAll(papers: readonly PaperFile[], classify: Classify): Map<string, Set<string>> {
  return new Map(
    papers.flatMap(({ value, text, body, tree }) => {
      if (value === undefined || body.length > longestText) return [];
      const topics = classify(value, text.includes("\r") ? undefined : tree());
      return [[value.id, new Set(topics.map(({ id }) => id))]];
    }),
  );
}

/** Reports a thing once: a more precise rule replaces the schema's message about the same value. */
function withoutRepeats(problems: Problem[]): Problem[] {
  const exact = new Set(problems.filter(({ rule }) => preciseRules.has(rule)).map(placeOf));
  const unique = new Map(problems.map((found) => [`${placeOf(found)} ${found.rule} ${found.message}`, found]));
  return [...unique.values()].filter((problem) => problem.rule !== "front-matter" || !exact.has(placeOf(problem)));
}

const preciseRules = new Set(["identifiers", "known-topic"]);

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
