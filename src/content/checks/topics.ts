import { singleEditMatch, closestMatch } from "../../lib/closest-match.ts";
import { truncateList, unknownName, quote } from "../../lib/format.ts";
import { toId } from "../../lib/to-id.ts";
import { mostIds } from "../../model/paper.ts";
import type { PaperFile } from "../files.ts";
import { valueAt } from "../locate.ts";
import type { Check, CheckContext } from "./check.ts";
import { type AnyFile, type Found, problemAtKey } from "./support/problem-at.ts";

/** Ids by the names that lead to them. */
interface Names {
  known: ReadonlyMap<string, string>;
  noun: "topic" | "facet";
}

export const knownTopic: Check = {
  id: "known-topic",
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
    certain ??
    known.get(closestMatch(name, known.keys(), 1 / 5) ?? "") ??
    (longer.length === 1 ? longer[0] : undefined);
  const home = noun === "topic" ? "content/topics" : "content/facets.yaml";
  const examples = ids.length === 0 ? "" : `, such as ${truncateList(ids)}`;
  const place = certain === undefined ? undefined : placeOfName(file, path, name);
  return problemAtKey(file, path, {
    message: unknownName(noun, name, near),
    fix:
      near === undefined ? `Use the ID of a ${noun} in ${home}${examples}, or remove this one.` : `Write \`${near}\`.`,
    ...(place !== undefined && { edit: { ...place, text: certain! } }),
  });
}

/** Where the name itself stands, and not a list that holds it. */
function placeOfName({ text, locate }: AnyFile, path: PropertyKey[], name: string) {
  const { start, end } = locate(path) ?? { start: 0, end: 0 };
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2") === name ? { start, end } : undefined;
}

export const topicOverrideNeeded: Check = {
  id: "topic-override-needed",
  severity: "question",
  summary: "`topics` only lists what changes the classifier's choice, and gives a reason.",
  why: "Remove a topic from `add` if the classifier gives it anyway, and from `drop` if it does not give it. Readers see the reason.",
  but: { error: "a topic in both lists" },
  bad: "# content/topics/adapters.md\naliases: [adapter]\n# content/abstracts/a-paper.md\ntopics: { add: [adapters] }",
  good: "# content/topics/adapters.md\naliases: [adapter]\n# content/abstracts/a-paper.md\ntopics: { add: [adapters], why: Its small layers are adapters. }",
  run: ({ selected, classified }) =>
    selected.papers.flatMap((paper) => [
      ...contradictions(paper),
      ...missingReason(paper),
      ...needless(paper, classified?.get(paper.id)),
    ]),
};

function contradictions(paper: PaperFile): Found[] {
  const { add = [], drop = [] } = paper.front.topics ?? {};
  return drop.flatMap((topic, index) => {
    if (!add.includes(topic)) return [];
    return problemAtKey(paper, ["topics", "drop", index], {
      message: `The topic ${quote(topic)} is in both "add" and "drop"`,
      fix: "Remove it from one of the two lists.",
      severity: "error",
    });
  });
}

function missingReason(paper: PaperFile): Found[] {
  const { add = [], drop = [], why } = paper.front.topics ?? {};
  if (add.length + drop.length === 0 || why !== undefined) return [];
  const message = "Missing topics.why, the reason why the classifier is overruled";
  return problemAtKey(paper, ["topics"], { message, fix: 'Add `why: "…"` to `topics`; readers see it.' }, "key");
}

/** The classifier changes; what has become needless is no error of this paper. */
function needless(paper: PaperFile, given: ReadonlySet<string> | undefined): Found[] {
  if (given === undefined) return [];
  return (["add", "drop"] as const).flatMap((list) =>
    (paper.front.topics?.[list] ?? []).flatMap((topic, index) => {
      if (given.has(topic) !== (list === "add")) return [];
      return problemAtKey(paper, ["topics", list, index], {
        message: `The topic ${quote(topic)} in "${list}" is not needed: the classifier ${list === "add" ? "gives it already" : "does not give it"}`,
        fix: `Remove it from \`${list}\`.`,
      });
    }),
  );
}

export const filed: Check = {
  id: "filed",
  severity: "question",
  summary: "Every paper has at least one topic.",
  why: "A paper without topics can only be found by search. Add a topic with the reason, or leave the paper out if it does not belong in this atlas.",
  bad: "# content/topics/adapters.md\ncues: { strong: [adapter] }\n# content/abstracts/a-paper.md\ntitle: On the migration of birds",
  good: "# content/topics/adapters.md\ncues: { strong: [adapter] }\n# content/abstracts/a-paper.md\ntitle: On the migration of birds\ntopics: { add: [adapters], why: Bird is the name of an adapter. }",
  run: ({ selected, topics, classified }) => {
    // A taxonomy without cues gives no topics at all; that is no question about a paper.
    if (topics.every(({ front }) => (front.cues?.strong?.length ?? 0) === 0)) return [];
    return selected.papers.flatMap((paper) => {
      const given = classified?.get(paper.id);
      if (given === undefined || given.size > 0 || (paper.front.topics?.add ?? []).length > 0) return [];
      return problemAtKey(paper, ["title"], {
        message: "Missing topic: the classifier finds none that fits",
        fix: 'Add `topics: { add: [topic], why: "…" }`, or leave the paper out if it is not about this field.',
      });
    });
  },
};
