import { mayBeLike, sketchOf } from "../lib/like-pairs.ts";
import { titleKey } from "../lib/title-key.ts";
import type { KnownPaper } from "../model/page.ts";
import type { SourceFile } from "../pipeline/parse/front-matter.ts";
import type { PaperFile } from "../pipeline/parse/paper.ts";

const identifiers = ["arxiv", "doi", "openreview", "acl"] as const;

/** More would be a stock phrase that many share. */
const mostCompared = 8;

/** The known papers that a new one may be: same identifier, same title, or much of the same text. Sure ones come first. */
export function likelySame(
  { front, body }: Pick<PaperFile, "front" | "body">,
  known: readonly KnownPaper[],
): KnownPaper[] {
  const isLike = mayBeLike(sketchOf(body));
  const title = titleKey(front.title);
  const isSame = (paper: KnownPaper) =>
    (title !== "" && titleKey(paper.title) === title) ||
    identifiers.some((kind) => front[kind] !== undefined && front[kind].toLowerCase() === paper[kind]?.toLowerCase());
  const same = known.filter(isSame);
  const alike = known.filter((paper) => isLike(paper.runs) && !same.includes(paper));
  return [...same, ...alike].slice(0, mostCompared);
}

/** A known paper as a file of content, for the checks that look at two papers. JSON is YAML. */
export function knownPaperFile({ id, ...paper }: KnownPaper, abstract: string): SourceFile {
  const front = JSON.stringify({ ...paper, runs: undefined });
  return { file: `content/abstracts/${id}.md`, text: `---\n${front}\n---\n\n${abstract}\n` };
}
