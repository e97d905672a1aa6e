import type { SourceFile } from "../content/front-matter.ts";
import { mayBeSimilar, minHashSignature } from "../lib/near-duplicates.ts";
import type { KnownPaper } from "../model/page.ts";
import { paperKeys } from "../model/identifiers.ts";
import { contentFile, repositoryPath } from "../model/paths.ts";
import type { SourceRecord } from "../model/source-record.ts";

/** More would be a stock phrase that many share. */
const mostCompared = 8;

/** The known papers that a new one may be: same identifier, same title, or much of the same text. Sure ones come first. */
export function likelySame(paper: Omit<SourceRecord, "line">, known: readonly KnownPaper[]): KnownPaper[] {
  const isLike = mayBeSimilar(minHashSignature(paper.abstract ?? ""));
  const keys = new Set(paperKeys(paper));
  const isSame = (other: KnownPaper) => paperKeys(other).some((key) => keys.has(key));
  const same = known.filter(isSame);
  const alike = known.filter((other) => isLike(other.runs) && !same.includes(other));
  return [...same, ...alike].slice(0, mostCompared);
}

/** A known paper as a file of content, for the checks that look at two papers. JSON is YAML. */
export function knownPaperFile({ id, ...paper }: KnownPaper, abstract: string): SourceFile {
  const front = JSON.stringify({ ...paper, runs: undefined });
  return { file: repositoryPath(contentFile("abstracts", id)), text: `---\n${front}\n---\n\n${abstract}\n` };
}
