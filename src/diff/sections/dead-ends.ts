import type { DeadEnd } from "../compare-links.ts";
import type { Changes } from "../compare-sites.ts";
import type { Line, Section } from "../outline.ts";
import { contentFile } from "./content-file.ts";
import { names, problems, say } from "./words.ts";

/** Links within the site that lead nowhere: those that this change brings, then those that did so before. */
export function deadEndSections({ deadEnds }: Changes): Section[] {
  return [
    problems("New links that lead nowhere", deadEnds.filter(({ isNew }) => isNew).map(line)),
    problems("Links that led nowhere before, too", deadEnds.filter(({ isNew }) => !isNew).map(line)),
  ];
}

function line({ link, why, pages }: DeadEnd): Line {
  const file = pages.length === 1 ? sourceOf(pages[0]!) : undefined;
  return { ...(file !== undefined && { file }), pieces: [...say`${link}: `, why, ...say`. On ${names(pages)}`] };
}

function sourceOf(page: string): string | undefined {
  const [, kind, id] = /^(paper|topic)s\/([^/]+)\/index\.html$/.exec(page) ?? [];
  return kind === undefined ? undefined : contentFile(kind as "paper" | "topic", id!);
}
