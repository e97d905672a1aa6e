import { singleEditMatch, closestMatch } from "../../lib/closest-match.ts";
import { truncateList } from "../../lib/format.ts";
import { toId } from "../../lib/to-id.ts";
import { mostIds } from "../../model/paper.ts";
import { unknownName } from "../quote.ts";
import { valueAt } from "../value-at.ts";
import type { Check, CheckContext } from "./check.ts";
import { type AnyFile, type Found, problemAtKey } from "./support/problem-at.ts";

/** Ids by the names that lead to them. */
interface Names {
  known: ReadonlyMap<string, string>;
  noun: "topic" | "facet";
}

export const knownTopic: Check = {
  id: "known-topic",
  severity: "error",
  summary: "Topics and facets are named by IDs that exist.",
  why: "`--fix` writes the ID where you wrote an old ID, a label, an alias, or an ID with a single typing mistake.",
  bad: "# content/topics/few-shot-learning.md\naliases: [FSL]\n# content/abstracts/a-paper.md\ntopics: { add: [FSL], why: Five examples are few. }",
  good: "# content/topics/few-shot-learning.md\naliases: [FSL]\n# content/abstracts/a-paper.md\ntopics: { add: [few-shot-learning], why: Five examples are few. }",
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

/** The names as written, since a single invalid one must not hide the others. A list that is too long is invalid as a whole. */
function namesIn({ data }: AnyFile, list: "add" | "drop"): unknown[] {
  const names = valueAt(data, ["topics", list]);
  return Array.isArray(names) && names.length <= mostIds ? names : [];
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

function unknown(file: AnyFile, path: PropertyKey[], name: unknown, { known, noun }: Names): Found[] {
  if (typeof name !== "string" || known.get(name) === name) return [];
  const ids = [...new Set(known.values())];
  const certain = known.get(toId(name)) ?? singleEditMatch(name, ids);
  const longer = ids.filter((one) => one.startsWith(`${toId(name)}-`));
  const near =
    certain ?? known.get(closestMatch(name, known.keys(), 1 / 5) ?? "") ?? (longer.length === 1 ? longer[0] : undefined);
  const home = noun === "topic" ? "content/topics" : "content/facets.yaml";
  const examples = ids.length === 0 ? "" : `, such as ${truncateList(ids)}`;
  const place = certain === undefined ? undefined : placeOfName(file, path, name);
  return [
    problemAtKey(file, path, {
      message: unknownName(noun, name, near),
      fix: near === undefined ? `Use the ID of a ${noun} in ${home}${examples}, or remove this one.` : `Write \`${near}\`.`,
      ...(place !== undefined && { edit: { ...place, text: certain! } }),
    }),
  ]; // prettier-ignore
}

/** Where the name itself stands, and not a list that holds it. */
function placeOfName({ text, locate }: AnyFile, path: PropertyKey[], name: string) {
  const { start, end } = locate(path) ?? { start: 0, end: 0 };
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2") === name ? { start, end } : undefined;
}
