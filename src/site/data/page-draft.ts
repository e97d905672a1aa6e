import { contentFile, repositoryPath } from "../../model/paths.ts";
import type { Root } from "mdast";
import { compileAnalysis, type Findings } from "../../analysis/index.ts";
import { readPaper } from "../../analysis/reading/read-paper.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { sha256 } from "../../lib/sha256.ts";
import { textLanguage } from "../../lib/text-language.ts";
import { toId } from "../../lib/to-id.ts";
import type { PaperPage } from "../../model/page.ts";
import type { Paper } from "../../model/paper.ts";
import type { Term, Topic } from "../../model/topic.ts";
import { toMarkup } from "../markup/mdx.ts";
import { paperBody } from "../paper/sections/index.ts";
import { compileExplainer, type ExplainedTerm } from "./explain-terms.ts";

/** All that is kept of a paper once its text has been read. What is missing needs the other papers. */
export interface PageDraft {
  /** Still without related papers and terms. */
  page: PaperPage;
  /** The body of its MDX. */
  body: string;
  terms: ExplainedTerm[];
  /** The topics that the classifier gives, before a curator's changes. */
  classified: Findings["classified"];
  features: Findings["features"];
}

/** Reads a paper, or gives what was read of it before; the tree is that of its abstract, where it was parsed before. */
export type DraftPage = (paper: Paper, tree?: Root) => PageDraft;

/** Compiles topics, in the order of the taxonomy, and terms into a function that reads each paper once. */
export function compileDrafts(topics: readonly Topic[], terms: readonly Term[]): DraftPage {
  const analyse = compileAnalysis(topics, terms);
  const explain = compileExplainer(terms, topics);
  const known = new Map<Paper, PageDraft>();
  const draft = (paper: Paper, tree?: Root): PageDraft => {
    const reading = readPaper(paper, tree);
    const findings = analyse(paper, reading);
    const explained = explain(reading);
    const page = makePage(paper, reading, findings);
    const body = toMarkup(paperBody(reading, explained, page.language));
    const { classified, features } = findings;
    return { page, body, terms: explained, classified, features };
  };
  return (paper, tree) => {
    const page = known.get(paper) ?? draft(paper, tree);
    known.set(paper, page);
    return page;
  };
}

type Text = Pick<PaperPage, "title" | "abstract">;

function makePage(paper: Paper, { title, abstract }: Text, found: Findings): PaperPage {
  const { id, published, venue, arxiv, doi, openreview, acl, pmid, repairs, sources, source, formerly } = paper;
  const { volume, issue, pages, publisher, keywords } = paper;
  const language = paper.language ?? textLanguage(abstract);
  return {
    id,
    file: repositoryPath(contentFile("abstracts", id)),
    title,
    titleMarkup: paper.title,
    authors: paper.authors.map((name) => ({ id: toId(name), name })),
    published,
    year: published === undefined ? undefined : Number(published.slice(0, 4)),
    venue, arxiv, doi, openreview, acl, pmid, volume, issue, pages, publisher, keywords,
    language: language?.split("-")[0] === "en" ? undefined : language,
    links: allLinks(paper.links, found.links),
    abstract,
    abstractMarkup: paper.abstract,
    digest: sha256(collapseWhitespace(paper.abstract)),
    topics: found.topics,
    terms: [],
    topicsWhy: paper.topics.why,
    systems: found.systems,
    datasets: found.datasets,
    results: found.results,
    related: [],
    repairs, sources, source, formerly,
  }; // prettier-ignore
}

/** The links of the front matter, then those that the abstract itself gives. */
function allLinks(links: PaperPage["links"], stated: Findings["links"]): PaperPage["links"] {
  const all: PaperPage["links"] = { ...links };
  const known = new Set(Object.values(links).flat().map(sameAddress));
  for (const { kind, url } of stated) {
    if (known.has(sameAddress(url))) continue;
    known.add(sameAddress(url));
    all[kind] = [...(all[kind] ?? []), url];
  }
  return all;
}

function sameAddress(url: string): string {
  return url.toLowerCase().replace(/^http:/, "https:").replace(/\/$/, ""); // prettier-ignore
}
