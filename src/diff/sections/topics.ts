import type { Changes } from "../compare-sites.ts";
import type { Section } from "../outline.ts";
import { fieldPieces, move, news, say } from "./words.ts";

/** What became of the topics. Cues are not published; what a change of them does shows in papers filed otherwise. */
export function topicSections({ topics: { added, removed, renamed, changed } }: Changes): Section[] {
  const named = ({ id, label }: { id: string; label: string }) => say`${id}: ${label}`;
  return [
    news("Topics added", added.map(named)),
    news("Topics removed", removed.map(named)),
    news("Topics renamed", renamed.map(move)),
    news(
      "Topics changed",
      changed.map(({ id, fields }) => say`${id}: ${fieldPieces(fields)}`),
    ),
  ];
}
