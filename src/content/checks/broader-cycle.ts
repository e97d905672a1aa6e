import { compareText } from "../../lib/compare.ts";
import type { Problem } from "../../model/problem.ts";
import type { TopicFile } from "../topic.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "broader-cycle";

/** Broader topics form a tree within each facet. */
export const broaderCycle: Check = {
  id,
  run({ topics, judged }) {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    return topics.flatMap((topic) => [...cell(topic, byId), ...circle(topic, byId, judged)]);
  },
};

function cell(topic: TopicFile, byId: ReadonlyMap<string, TopicFile>): Problem[] {
  const broader = byId.get(topic.front.broader ?? "");
  if (
    broader?.front.facet === undefined ||
    topic.front.facet === undefined ||
    broader.front.facet === topic.front.facet
  )
    return [];
  return [
    problemAtKey(topic, id, ["broader"], {
      message: `Unexpected broader topic \`${broader.id}\` of the facet \`${broader.front.facet}\`, expected one of \`${topic.front.facet}\``,
      fix: `Name a topic of the facet \`${topic.front.facet}\`, or remove \`broader\`.`,
    }),
  ];
}

/** A circle is one problem, at the first of its topics that is being checked. */
function circle(topic: TopicFile, byId: ReadonlyMap<string, TopicFile>, judged: (file: string) => boolean): Problem[] {
  const chain = [topic];
  for (
    let at = byId.get(topic.front.broader ?? "");
    at !== undefined && at !== topic;
    at = byId.get(at.front.broader ?? "")
  ) {
    if (chain.includes(at)) return [];
    chain.push(at);
  }
  if (byId.get(chain.at(-1)!.front.broader ?? "") !== topic) return [];
  if (chain.some((other) => judged(other.file) && compareText(other.id, topic.id) < 0)) return [];
  const names = [...chain, topic].map(({ id }) => id).join(" → ");
  return [
    problemAtKey(topic, id, ["broader"], {
      message: `Unexpected circle of broader topics: ${names}`,
      fix: "Remove `broader` from the broadest of them.",
    }),
  ];
}
