import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { sha256 } from "../../lib/sha256.ts";
import { toId } from "../../lib/to-id.ts";
import type { PaperPage } from "../../model/page.ts";
import type { Paper } from "../../model/paper.ts";
import type { Findings } from "../../analysis/index.ts";
import { findLinks } from "../../analysis/entities/links.ts";
import type { Explainer } from "./explain-terms.ts";
import { parseAbstract, parseTitle } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";

/** Everything the site shows of a paper, from its content and what was found in it. */
export function makePaperPage(paper: Paper, findings: Findings, explain: Explainer): PaperPage {
  const abstract = plainText(parseAbstract(paper.abstract));
  return {
    id: paper.id,
    file: `content/abstracts/${paper.id}.md`,
    title: plainText(parseTitle(paper.title)),
    titleMarkup: paper.title,
    authors: paper.authors.map((name) => ({ id: toId(name), name })),
    published: paper.published,
    year: paper.published === undefined ? undefined : Number(paper.published.slice(0, 4)),
    venue: paper.venue,
    arxiv: paper.arxiv,
    doi: paper.doi,
    openreview: paper.openreview,
    acl: paper.acl,
    links: allLinks(paper.links, abstract),
    abstract,
    abstractMarkup: paper.abstract,
    digest: abstractDigest(paper.abstract),
    topics: findings.topics,
    terms: explain(abstract, paper.id),
    topicsWhy: paper.topics.why,
    systems: findings.systems,
    datasets: findings.datasets,
    results: findings.results,
    related: findings.related,
    repairs: paper.repairs,
    sources: paper.sources as Record<string, string[]>,
    source: paper.source,
    formerly: paper.formerly,
  };
}

/** SHA-256 of an abstract as kept in content, its white space folded, in hexadecimal. */
function abstractDigest(abstract: string): string {
  return sha256(collapseWhitespace(abstract));
}

/** The links of the front matter, then those that the abstract itself gives. */
function allLinks(links: PaperPage["links"], abstract: string): PaperPage["links"] {
  const all: PaperPage["links"] = { ...links };
  const known = new Set(Object.values(links).flat().map(sameAddress));
  for (const { kind, url } of findLinks(abstract)) {
    if (known.has(sameAddress(url))) continue;
    known.add(sameAddress(url));
    all[kind] = [...(all[kind] ?? []), url];
  }
  return all;
}

function sameAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^http:/, "https:")
    .replace(/\/$/, "");
}
