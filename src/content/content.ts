import { compareText } from "../lib/compare.ts";
import { excludedFile, facetsFile, redirectsFile } from "../model/paths.ts";
import type { Excluded } from "../model/excluded.ts";
import type { Paper } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import type { FormerPage } from "../model/page.ts";
import type { Facet, Term, Topic } from "../model/topic.ts";
import {
  type ExcludedFile,
  parseExcluded,
  parseFacets,
  type PaperFile,
  parsePaper,
  parseRedirects,
  type RedirectsFile,
  parseTerm,
  parseTopic,
  type TermFile,
  type TopicFile,
} from "./files.ts";
import type { SourceFile } from "./front-matter.ts";

/** All content, parsed; a file with errors is missing here and named in the problems. */
export interface Content {
  papers: Paper[];
  topics: Topic[];
  facets: Facet[];
  terms: Term[];
  /** Pages of a single paper that were published once. */
  formerPages?: FormerPage[];
  /** Papers that are left out on purpose. */
  excluded?: Excluded[];
}

/** All files of content with their values and places, each list sorted by path. */
export interface ParsedContent {
  content: Content;
  papers: PaperFile[];
  topics: TopicFile[];
  terms: TermFile[];
  /** One file of each at most. */
  redirects: RedirectsFile[];
  excluded: ExcludedFile[];
  /** What parsing found. */
  problems: Problem[];
}

export type ContentKind = "paper" | "topic" | "term" | "facets" | "redirects" | "excluded";

/** Reads all files of a content folder. */
export function parseContent(files: readonly SourceFile[]): ParsedContent {
  const sorted = files.toSorted((a, b) => compareText(a.file, b.file));
  const ofKind = (kind: ContentKind) => sorted.filter(({ file }) => kindOf(file) === kind);
  const papers = ofKind("paper").map(parsePaper);
  const topics = ofKind("topic").map(parseTopic);
  const terms = ofKind("term").map(parseTerm);
  const facets = ofKind("facets").map(parseFacets);
  const redirects = ofKind("redirects").map(parseRedirects);
  const excluded = ofKind("excluded").map(parseExcluded);
  return {
    content: {
      papers: values(papers),
      topics: values(topics),
      terms: values(terms),
      facets: facets.flatMap((parsed) => parsed.facets),
      formerPages: values(redirects).flat(),
      excluded: values(excluded).flat(),
    },
    papers,
    topics,
    terms,
    redirects,
    excluded,
    problems: [...papers, ...topics, ...terms, ...facets, ...redirects, ...excluded].flatMap(
      ({ problems }) => problems,
    ),
  };
}

/** The kind of a file, by its folder; a file from elsewhere counts as a paper. */
export function kindOf(file: string): ContentKind {
  const [name = "", folder] = file.split("/").reverse();
  if (name === facetsFile) return "facets";
  if (name === redirectsFile) return "redirects";
  if (name === excludedFile) return "excluded";
  return folder === "topics" ? "topic" : folder === "terms" ? "term" : "paper";
}

function values<T>(parsed: readonly { value?: T }[]): T[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
