import { compareText } from "../../lib/compare.ts";
import type { Paper } from "../../model/paper.ts";
import type { Problem } from "../../model/problem.ts";
import type { Facet, Term, Topic } from "../../model/topic.ts";
import { parseFacets } from "./facets.ts";
import type { SourceFile } from "./front-matter.ts";
import { type ParsedFile, parsePaper } from "./paper.ts";
import { parseTerm, parseTopic } from "./topic.ts";

/** All content, parsed; what could not be read is missing here and named in `problems`. */
export interface Content {
  papers: Paper[];
  topics: Topic[];
  facets: Facet[];
  terms: Term[];
}

export interface ParsedContent {
  content: Content;
  papers: ParsedFile<Paper>[];
  topics: ParsedFile<Topic>[];
  terms: ParsedFile<Term>[];
  problems: Problem[];
}

/** Reads all files of a content folder; the folder that a file lies in tells what it is. */
export function parseContent(files: SourceFile[]): ParsedContent {
  const sorted = files.toSorted((a, b) => compareText(a.file, b.file));
  const inFolder = (name: string) => sorted.filter(({ file }) => file.includes(`${name}/`) && file.endsWith(".md"));
  const papers = inFolder("abstracts").map(parsePaper);
  const topics = inFolder("topics").map(parseTopic);
  const terms = inFolder("terms").map(parseTerm);
  const facets = sorted.filter(({ file }) => file.endsWith("facets.yaml")).map(parseFacets);
  return {
    content: { papers: values(papers), topics: values(topics), terms: values(terms), facets: facets.flatMap((parsed) => parsed.facets) },
    papers,
    topics,
    terms,
    problems: [...papers, ...topics, ...terms, ...facets].flatMap(({ problems }) => problems),
  };
}

function values<T>(parsed: ParsedFile<T>[]): T[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
