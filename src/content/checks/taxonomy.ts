import { compareText } from "../../lib/compare.ts";
import { toId } from "../../lib/to-id.ts";
import { quote } from "../../lib/format.ts";
import type { TermFile, TopicFile } from "../files.ts";
import type { Check, CheckContext } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const aliasUnique: Check = {
  id: "alias-unique",
  severity: "warning",
  summary: "A label or alias belongs to only one topic, and to only one term.",
  why: "A search for the name leads to one page. Remove the name where it fits less.",
  bad: "# content/topics/data-augmentation.md\naliases: [DA]\n# content/topics/domain-adaptation.md\naliases: [DA]",
  good: "# content/topics/data-augmentation.md\naliases: [augmentation]\n# content/topics/domain-adaptation.md\naliases: [DA]",
  run: ({ topics, terms, isSelected }) => [
    ...clashes(topics, "topic", isSelected),
    ...clashes(terms, "term", isSelected),
  ],
};

interface Name {
  owner: TopicFile | TermFile;
  name: string;
  path: PropertyKey[];
}

/** Labels come first, so that an alias has to give way to them. */
function clashes(
  files: readonly (TopicFile | TermFile)[],
  noun: string,
  isSelected: CheckContext["isSelected"],
): Found[] {
  const labels = files.flatMap((owner): Name[] =>
    owner.front.label === undefined ? [] : [{ owner, name: owner.front.label, path: ["label"] }],
  );
  const aliases = files.flatMap((owner) =>
    (owner.front.aliases ?? []).map((name, index): Name => ({ owner, name, path: ["aliases", index] })),
  );
  const taken = new Map<string, Name>();
  return [...labels, ...aliases].flatMap((entry) => {
    const key = toId(entry.name) || entry.name;
    const first = taken.get(key) ?? entry;
    taken.set(key, first);
    // Other spellings of one name help whoever looks for the exact one in a text.
    if (first === entry || (first.owner === entry.owner && first.name !== entry.name)) return [];
    const swapped = isSelected(first.owner.file) && !isSelected(entry.owner.file);
    return swapped ? clash(entry, first, noun) : clash(first, entry, noun);
  });
}

function clash(first: Name, { owner, name, path }: Name, noun: string): Found[] {
  const kind = path[0] === "label" ? "label" : "alias";
  if (first.owner === owner)
    return problemAtKey(owner, path, { message: `Duplicate ${kind} ${quote(name)}`, fix: "Remove it." });
  const spelling = first.name === name ? "" : ` (as ${quote(first.name)})`;
  return problemAtKey(owner, path, {
    message: `The ${kind} ${quote(name)} already belongs to the ${noun} ${quote(first.owner.id)}${spelling}`,
    fix: `Remove it here or in ${first.owner.file}.`,
  });
}

export const broaderCycle: Check = {
  id: "broader-cycle",
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
  return problemAtKey(topic, ["broader"], {
    message: `Unexpected broader topic ${quote(broader.id)} of the facet ${quote(other)}, expected one of the facet ${quote(own)}`,
    fix: `Name a topic of the facet \`${own}\`, or remove \`broader\`.`,
  });
}

/** A cycle is one problem, at the first of its topics that is being checked. */
function cycle(topic: TopicFile, byId: ById, isSelected: CheckContext["isSelected"]): Found[] {
  const chain = [topic];
  for (let at = broaderOf(topic, byId); at !== topic; at = broaderOf(at, byId)) {
    if (at === undefined || chain.includes(at)) return [];
    chain.push(at);
  }
  if (chain.some((other) => isSelected(other.file) && compareText(other.id, topic.id) < 0)) return [];
  return problemAtKey(topic, ["broader"], {
    message: `Cycle of broader topics: ${[...chain, topic].map(({ id }) => id).join(" → ")}`,
    fix: "Remove `broader` from the most general of them.",
  });
}
