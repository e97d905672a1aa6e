import { compareText } from "../lib/compare.ts";
import type { Paper } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import type { Facet, Term, Topic } from "../model/topic.ts";
import { parseFacets } from "./facets.ts";
import type { SourceFile } from "./front-matter.ts";
import { type PaperFile, parsePaper } from "./paper.ts";
import { parseTerm, parseTopic, type TermFile, type TopicFile } from "./taxonomy.ts";

/** All content, parsed; a file with errors is missing here and named in the problems. */
export interface Content {
  papers: Paper[];
  topics: Topic[];
  facets: Facet[];
  terms: Term[];
}

/** All files of content with their values and places, each list sorted by path. */
export interface ParsedContent {
  content: Content;
  papers: PaperFile[];
  topics: TopicFile[];
  terms: TermFile[];
  /** What parsing found. */
  problems: Problem[];
}

export type ContentKind = "paper" | "topic" | "term" | "facets";

/** Reads all files of a content folder. */
export function parseContent(files: readonly SourceFile[]): ParsedContent {
  const sorted = files.toSorted((a, b) => compareText(a.file, b.file));
  const ofKind = (kind: ContentKind) => sorted.filter(({ file }) => kindOf(file) === kind);
  const papers = ofKind("paper").map(parsePaper);
  const topics = ofKind("topic").map(parseTopic);
  const terms = ofKind("term").map(parseTerm);
  const facets = ofKind("facets").map(parseFacets);
  return {
    content: {
      papers: values(papers),
      topics: values(topics),
      terms: values(terms),
      facets: facets.flatMap((parsed) => parsed.facets),
    },
    papers,
    topics,
    terms,
    problems: [...papers, ...topics, ...terms, ...facets].flatMap(({ problems }) => problems),
  };
}

/** The kind of a file, by its folder; a file from elsewhere counts as a paper. */
export function kindOf(file: string): ContentKind {
  const [name = "", folder] = file.split("/").reverse();
  if (name === "facets.yaml") return "facets";
  return folder === "topics" ? "topic" : folder === "terms" ? "term" : "paper";
}

function values<T>(parsed: readonly { value?: T }[]): T[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
