import { compareText } from "../../lib/compare.ts";
import { quote } from "../quote.ts";
import type { TopicFile } from "../taxonomy.ts";
import type { Check, CheckContext } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const broaderCycle: Check = {
  id: "broader-cycle",
  severity: "error",
  summary: "`broader` names a topic of the same facet, and never leads back to the topic itself.",
  why: "The topics of a facet form a tree. Remove `broader` from the most general topic of a cycle.",
  bad: "# content/topics/fine-tuning.md\nbroader: adapters\n# content/topics/adapters.md\nbroader: fine-tuning",
  good: "# content/topics/fine-tuning.md\naliases: [finetuning]\n# content/topics/adapters.md\nbroader: fine-tuning",
  run({ topics, isSelected }) {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    return topics.flatMap((topic) => [...otherFacet(topic, byId), ...cycle(topic, byId, isSelected)]);
  },
};

type ById = ReadonlyMap<string, TopicFile>;

const broaderOf = ({ front }: TopicFile, byId: ById) => byId.get(front.broader ?? "");

function otherFacet(topic: TopicFile, byId: ById): Found[] {
  const broader = broaderOf(topic, byId);
  const [own, other] = [topic.front.facet, broader?.front.facet];
  if (broader === undefined || own === undefined || other === undefined || own === other) return [];
  return [
    problemAtKey(topic, ["broader"], {
      message: `Unexpected broader topic ${quote(broader.id)} of the facet ${quote(other)}, expected one of the facet ${quote(own)}`,
      fix: `Name a topic of the facet \`${own}\`, or remove \`broader\`.`,
    }),
  ];
}

/** A cycle is one problem, at the first of its topics that is being checked. */
function cycle(topic: TopicFile, byId: ById, isSelected: CheckContext["isSelected"]): Found[] {
  const chain = [topic];
  for (let at = broaderOf(topic, byId); at !== topic; at = broaderOf(at, byId)) {
    if (at === undefined || chain.includes(at)) return [];
    chain.push(at);
  }
  if (chain.some((other) => isSelected(other.file) && compareText(other.id, topic.id) < 0)) return [];
  return [
    problemAtKey(topic, ["broader"], {
      message: `Cycle of broader topics: ${[...chain, topic].map(({ id }) => id).join(" → ")}`,
      fix: "Remove `broader` from the most general of them.",
    }),
  ];
}
