import { toId } from "../lib/to-id.ts";
import { closest, fewOf } from "../lib/suggest.ts";
import type { Problem } from "../model/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "known-topic";

/** Ids by the names that lead to them, and those that are no longer used. */
interface Names {
  known: ReadonlyMap<string, string>;
  old: ReadonlyMap<string, string>;
  noun: string;
}

/** Every topic and facet that is named exists. */
export const knownTopic: Check = {
  id,
  run(context) {
    const topics: Names = { known: namesOfTopics(context), old: oldIds(context), noun: "topic" };
    const facets: Names = { known: new Map(context.facets.map(({ id }) => [id, id])), old: new Map(), noun: "facet" };
    return [
      ...context.papers.flatMap((paper) =>
        (["add", "drop"] as const).flatMap((list) =>
          (paper.front.topics?.[list] ?? []).flatMap((name, index) =>
            unknown(paper, ["topics", list, index], name, topics),
          ),
        ),
      ),
      ...context.topics.flatMap((topic) => [
        ...unknown(topic, ["broader"], topic.front.broader, topics),
        ...unknown(topic, ["facet"], topic.front.facet, facets),
      ]),
    ];
  },
};

/** Ids of topics, each under its own name, its old ones, and its label and aliases, so that `ner` finds its topic. */
function namesOfTopics(context: CheckContext): Map<string, string> {
  const spoken = context.topics.flatMap(({ id, front }) =>
    [front.label ?? "", ...(front.aliases ?? [])].map((name): [string, string] => [toId(name), id]),
  );
  const own = context.topics.map(({ id }): [string, string] => [id, id]);
  return new Map([...spoken, ...oldIds(context), ...own]);
}

function oldIds({ topics }: CheckContext): Map<string, string> {
  return new Map(topics.flatMap(({ id, front }) => (front.formerly ?? []).map((old): [string, string] => [old, id])));
}

function unknown(file: AnyFile, path: PropertyKey[], name: string | undefined, { known, old, noun }: Names): Problem[] {
  if (name === undefined || known.get(name) === name) return [];
  const near = known.get(closest(name, known.keys()) ?? "");
  const ids = [...new Set(known.values())];
  const place = file.locate(path);
  return [
    problemAtKey(file, id, path, {
      message: `Unexpected ${noun} \`${name}\`, expected ${near === undefined ? (ids.length === 0 ? `a ${noun} that has a file` : `one of ${fewOf(ids)}`) : `\`${near}\``}`,
      fix:
        near === undefined
          ? `Take the id of a file in content/${noun === "topic" ? "topics" : "facets.yaml"}, or remove \`${name}\`.`
          : `Write \`${near}\`.`,
      // Of a topic that has moved one knows where to; any other name is a guess.
      ...(near !== undefined && old.get(name) === near && place !== undefined && { edit: { ...place, text: near } }),
    }),
  ];
}
