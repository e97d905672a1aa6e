import { compareText } from "../../lib/compare.ts";
import type { FiledTopic } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { overlap, type Reason } from "./score-topic.ts";
import type { Weights } from "./weights.ts";

/** What the classifier made of one topic. */
export interface ScoredTopic {
  topic: Topic;
  score: number;
  /** What the topic needed. */
  needed: number;
  filed: boolean;
  /** Why a score that was high enough did not file it, or a low one did. */
  note?: string;
  reasons: Reason[];
}

/** Share of what a topic needs from which on it was nearly filed. */
const nearlyEnough = 0.4;

/** Whether a topic was so close to being filed that a person may want to know what is missing. */
export function nearlyFiled({ filed, score, needed }: ScoredTopic): boolean {
  return !filed && score >= nearlyEnough * needed;
}

/** Decides which topics are filed: by their scores first, then by how they relate to each other. Highest score first. */
export function decide(list: ScoredTopic[], inField: boolean, weights: Weights): ScoredTopic[] {
  list.sort((a, b) => b.score - a.score || compareText(a.topic.id, b.topic.id));
  if (!inField) return list.map((one) => ({ ...one, note: "the text has too few terms of this field" }));
  for (const one of list) one.filed = one.score >= one.needed - 1e-9;
  for (const one of list) yieldToNarrower(one, list, weights);
  const contributions = list.filter(({ topic }) => topic.facet === "contribution");
  yieldToStated(contributions);
  if (list.some(({ filed }) => filed)) fileLikeliest(contributions, weights);
  return list;
}

/** A paper is filed under the narrowest topic; a broader one needs more of its own. */
function yieldToNarrower(one: ScoredTopic, list: ScoredTopic[], weights: Weights): void {
  const narrower = list.filter(({ topic, filed }) => filed && topic.broader === one.topic.id);
  if (!one.filed || narrower.length === 0) return;
  const theirs = narrower.flatMap(({ reasons }) => reasons);
  const own = one.reasons.filter((reason) => !theirs.some((other) => overlap(reason, other)));
  one.score = own.reduce((sum, { weight }) => sum + weight, 0);
  one.needed = weights.besideNarrower;
  one.filed = one.score >= one.needed;
  if (!one.filed) one.note = `filed under the narrower ${narrower.map(({ topic }) => topic.id).join(", ")}`;
}

/** A contribution that weak cues suggest gives way to one that the text states: who proposes a method also studies and finds. */
function yieldToStated(contributions: ScoredTopic[]): void {
  const isStated = ({ reasons }: ScoredTopic) =>
    reasons.some(({ strength, weight }) => strength === "strong" && weight > 0);
  const filed = contributions.filter((one) => one.filed);
  const stated = filed.find(isStated);
  if (stated === undefined) return;
  for (const one of filed.filter((other) => !isStated(other))) {
    one.filed = false;
    one.note = `only suggested, while ${stated.topic.id} is stated`;
  }
}

/** Every paper that is filed at all has a contribution, if the text gives any sign of one. */
function fileLikeliest(contributions: ScoredTopic[], weights: Weights): void {
  const [best] = contributions;
  if (best === undefined || contributions.some(({ filed }) => filed) || best.score < weights.lastContribution) return;
  best.filed = true;
  best.note = "the likeliest contribution";
}

/** Lets a curator's `topics: { add, drop }` win over the classifier. Ids that no topic has are left to the check. */
export function curate(
  filed: readonly FiledTopic[],
  { add, drop }: { add: string[]; drop: string[] },
  topics: readonly Topic[],
): FiledTopic[] {
  const byHand = (topic: Omit<FiledTopic, "source">): FiledTopic => ({ ...topic, source: "curated" });
  const known = new Set(filed.map(({ id }) => id));
  const added = topics
    .filter(({ id }) => add.includes(id) && !known.has(id))
    .map(({ id, label, facet }) => byHand({ id, label, facet, score: 0, evidence: [] }));
  const confirmed = filed.map((topic) => (add.includes(topic.id) ? byHand(topic) : topic));
  return [...confirmed, ...added].filter(({ id }) => !drop.includes(id));
}
