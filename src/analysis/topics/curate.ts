import { compareText } from "../../lib/compare.ts";
import type { FiledTopic } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";

/** Lets a curator's `topics: { add, drop }` win over the classifier. Ids that no topic has are left to the check. */
export function curate(
  filed: readonly FiledTopic[],
  { add, drop }: { add: string[]; drop: string[] },
  topics: readonly Topic[],
): FiledTopic[] {
  const dropped = new Set(drop);
  const kept = filed
    .filter(({ id }) => !dropped.has(id))
    .map((topic) => (add.includes(topic.id) ? byHand(topic) : topic));
  const known = new Set(kept.map(({ id }) => id));
  const added = topics.filter(({ id }) => add.includes(id) && !dropped.has(id) && !known.has(id));
  return [
    ...kept,
    ...added.map(({ id, label, facet }) => byHand({ id, label, facet, score: 0, evidence: [] })).sort(byId),
  ];
}

function byHand(topic: Omit<FiledTopic, "source">): FiledTopic {
  return { ...topic, source: "curated" };
}

const byId = (a: FiledTopic, b: FiledTopic): number => compareText(a.id, b.id);
