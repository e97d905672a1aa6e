import { compareText } from "../../lib/compare.ts";
import { minHashSignature } from "../../lib/near-duplicates.ts";
import type { KnownPaper, PaperPage } from "../../model/page.ts";
import { type Term, termFrontMatterSchema, type Topic, topicFrontMatterSchema } from "../../model/topic.ts";
import type { Content } from "../../content/content.ts";
import type { SourceFile } from "../../content/front-matter.ts";

/**
 * Topics, terms and facets as files of content again, for the page where a paper is suggested: it reads them with the
 * same code as the check does. JSON is YAML, so no value can be read otherwise.
 */
export function writeTaxonomy({ topics, terms, facets }: Pick<Content, "topics" | "terms" | "facets">): SourceFile[] {
  const topicKeys = Object.keys(topicFrontMatterSchema.shape);
  const termKeys = Object.keys(termFrontMatterSchema.shape);
  return [
    { file: "facets.yaml", text: `${JSON.stringify({ facets })}\n` },
    ...topics.map((topic) => ({ file: topic.file, text: contentFile(topic, topicKeys, topic.explanation) })),
    ...terms.map((term) => ({ file: term.file, text: contentFile(term, termKeys, "") })),
  ].sort((a, b) => compareText(a.file, b.file));
}

function contentFile(values: Topic | Term, keys: string[], body: string): string {
  return `---\n${JSON.stringify(values, keys.concat("strong", "weak", "not"))}\n---\n\n${body}\n`;
}

/** What is enough of a paper to tell whether another one is the same. */
export function toKnownPaper(page: PaperPage): KnownPaper {
  const { id, titleMarkup: title, arxiv, doi, openreview, acl, pmid, formerly, abstractMarkup } = page;
  return { id, title, arxiv, doi, openreview, acl, pmid, formerly, runs: Array.from(minHashSignature(abstractMarkup)) };
}
