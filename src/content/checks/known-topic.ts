import { isObject } from "../../lib/is-object.ts";
import { mostIds } from "../../model/paper.ts";
import { toId } from "../../lib/to-id.ts";
import { closestMatch, singleEditMatch } from "../../lib/closest-match.ts";
import { truncateList } from "../../lib/format.ts";
import type { Problem } from "../../model/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "known-topic";

/** Ids by the names that lead to them. */
interface Names {
  known: ReadonlyMap<string, string>;
  noun: string;
}

/** Every topic and facet that is named exists. A label, another name or an id with one slip is surely the topic that has it. */
export const knownTopic: Check = {
  id,
  run(context) {
    const topics: Names = { known: namesOfTopics(context), noun: "topic" };
    const facets: Names = { known: new Map(context.facets.map(({ id }) => [id, id])), noun: "facet" };
    return [
      ...context.papers.flatMap((paper) =>
        (["add", "drop"] as const).flatMap((list) =>
          namesIn(paper, list).flatMap((name, index) => unknown(paper, ["topics", list, index], name, topics)),
        ),
      ),
      ...context.topics.flatMap((topic) => unknown(topic, ["broader"], topic.front.broader, topics)),
      // Without facets all topics are wrong; that is one problem.
      ...(facets.known.size === 0 ? context.topics.slice(0, 1) : context.topics).flatMap((topic) =>
        unknown(topic, ["facet"], topic.front.facet, facets),
      ),
    ];
  },
};

/** The names as they are written: one in another form must not hide the others. */
function namesIn({ data }: AnyFile, list: "add" | "drop"): (string | undefined)[] {
  const topics = isObject(data) ? data["topics"] : undefined;
  const names = isObject(topics) ? topics[list] : undefined;
  // A longer list is wrong as a whole.
  return Array.isArray(names) && names.length <= mostIds
    ? names.map((name) => (typeof name === "string" ? name : undefined))
    : [];
}

/** Ids of topics, each under its own name, its old ones, and its label and aliases, so that `ner` finds its topic. */
function namesOfTopics({ topics }: CheckContext): Map<string, string> {
  const spoken = topics.flatMap(({ id, front }) =>
    [front.label ?? "", ...(front.aliases ?? [])].map((name): [string, string] => [toId(name), id]),
  );
  const old = topics.flatMap(({ id, front }) => (front.formerly ?? []).map((name): [string, string] => [name, id]));
  const own = topics.map(({ id }): [string, string] => [id, id]);
  return new Map([...spoken, ...old, ...own]);
}

function unknown(file: AnyFile, path: PropertyKey[], name: string | undefined, { known, noun }: Names): Problem[] {
  if (name === undefined || known.get(name) === name) return [];
  const ids = [...new Set(known.values())];
  const certain = known.get(toId(name)) ?? singleEditMatch(name, ids);
  const longer = ids.filter((one) => one.startsWith(`${toId(name)}-`));
  const near =
    certain ?? known.get(closestMatch(name, known.keys(), 1 / 5) ?? "") ?? (longer.length === 1 ? longer[0] : undefined);
  const place = file.locate(path);
  const home = noun === "topic" ? "topics" : "facets.yaml";
  return [
    problemAtKey(file, id, path, {
      message: `Unexpected ${noun} \`${name}\`, expected ${near === undefined ? (ids.length === 0 ? `one that content/${home} has` : `one of ${truncateList(ids)}`) : `\`${near}\``}`,
      fix:
        near === undefined
          ? `Take the id of a ${noun} in content/${home}, or remove \`${name}\`.`
          : `Write \`${near}\`.`,
      ...(certain !== undefined &&
        isAt(file, place, name) && { edit: { start: place!.start, end: place!.end, text: certain } }),
    }),
  ];
}

/** Whether the place is that of the name itself, and not of a list that holds it. */
function isAt({ text }: AnyFile, place: { start: number; end: number } | undefined, name: string): boolean {
  return place !== undefined && text.slice(place.start, place.end).replace(/^(["'])(.*)\1$/, "$2") === name;
}
