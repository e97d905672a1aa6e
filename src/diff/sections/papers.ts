import type { Changes } from "../compare-sites.ts";
import type { Piece, Section } from "../outline.ts";
import { fieldPieces, move, names, news, say } from "./words.ts";

type Papers = Changes["papers"];

/** What became of the papers: new, gone, renamed, corrected. */
export function paperSections({ papers }: Changes): Section[] {
  return [
    news("Papers added", papers.added.map(addition)),
    news(
      "Papers removed",
      papers.removed.map(({ id, title }) => say`${id}: ${title}`),
    ),
    news("Papers renamed", papers.renamed.map(move)),
    news(
      "Papers changed",
      papers.changed.map(({ id, fields }) => say`${id}: ${fieldPieces(fields)}`),
    ),
  ];
}

function addition({ id, title, topics }: Papers["added"][number]): Piece[] {
  return topics.length === 0 ? say`${id}: ${title}, under no topic` : say`${id}: ${title}, under ${names(topics)}`;
}
