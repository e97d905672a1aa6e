import type { Problem } from "../model/problem.ts";
import type { TopicFile } from "../pipeline/parse/topic.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "broader-cycle";

/** Broader topics form a tree within each facet. */
export const broaderCycle: Check = {
  id,
  run({ topics }) {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    return topics.flatMap((topic) => [...crossing(topic, byId), ...circle(topic, byId)]);
  },
};

function crossing(topic: TopicFile, byId: ReadonlyMap<string, TopicFile>): Problem[] {
  const broader = byId.get(topic.front.broader ?? "");
  if (broader?.front.facet === undefined || topic.front.facet === undefined || broader.front.facet === topic.front.facet) return [];
  return [
    problemAtKey(topic, id, ["broader"], {
      message: `Unexpected broader topic \`${broader.id}\` of the facet \`${broader.front.facet}\`, expected one of \`${topic.front.facet}\``,
      fix: `Name a topic of the facet \`${topic.front.facet}\`, or remove \`broader\`.`,
    }),
  ];
}

function circle(topic: TopicFile, byId: ReadonlyMap<string, TopicFile>): Problem[] {
  const chain = [topic.id];
  for (let at = topic.front.broader; at !== undefined && !chain.slice(1).includes(at); at = byId.get(at)?.front.broader) {
    chain.push(at);
    if (at !== topic.id) continue;
    return [problemAtKey(topic, id, ["broader"], { message: `Unexpected circle of broader topics: ${chain.join(" → ")}`, fix: "Remove `broader` from the broadest of them." })];
  }
  return [];
}
