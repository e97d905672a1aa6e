import { toId } from "../lib/to-id.ts";
import { closest, fewOf } from "../lib/suggest.ts";
import type { Problem } from "../model/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "known-topic";

/** Every topic and facet that is named exists. */
export const knownTopic: Check = {
  id,
  run(context) {
    const topics = namesOfTopics(context);
    const facets = new Map(context.facets.map((facet) => [facet.id, facet.id]));
    return [
      ...context.papers.flatMap((paper) =>
        (["add", "drop"] as const).flatMap((list) =>
          (paper.front.topics?.[list] ?? []).flatMap((name, index) =>
            unknown(paper, ["topics", list, index], name, topics, "topic"),
          ),
        ),
      ),
      ...context.topics.flatMap((topic) => [
        ...unknown(topic, ["broader"], topic.front.broader, topics, "topic"),
        ...unknown(topic, ["facet"], topic.front.facet, facets, "facet"),
      ]),
    ];
  },
};

/** Ids of topics, each under its own name, its old ones, and its label and aliases, so that `ner` finds its topic. */
function namesOfTopics({ topics }: CheckContext): Map<string, string> {
  const spoken = topics.flatMap(({ id, front }) =>
    [front.label ?? "", ...(front.aliases ?? [])].map((name): [string, string] => [toId(name), id]),
  );
  const old = topics.flatMap(({ id, front }) => (front.formerly ?? []).map((name): [string, string] => [name, id]));
  return new Map([...spoken, ...old, ...topics.map(({ id }): [string, string] => [id, id])]);
}

function unknown(
  file: AnyFile,
  path: PropertyKey[],
  name: string | undefined,
  known: Map<string, string>,
  noun: string,
): Problem[] {
  if (name === undefined || known.get(name) === name) return [];
  const near = known.get(closest(name, known.keys()) ?? "");
  const ids = [...new Set(known.values())];
  return [
    problemAtKey(file, id, path, {
      message: `Unexpected ${noun} \`${name}\`, expected ${near === undefined ? (ids.length === 0 ? `a ${noun} that has a file` : `one of ${fewOf(ids)}`) : `\`${near}\``}`,
      fix:
        near === undefined
          ? `Take the id of a file in content/${noun === "topic" ? "topics" : "facets.yaml"}, or remove \`${name}\`.`
          : `Write \`${near}\`.`,
    }),
  ];
}
