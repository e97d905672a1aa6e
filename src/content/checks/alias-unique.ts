import { toId } from "../../lib/to-id.ts";
import type { TermFile, TopicFile } from "../taxonomy.ts";
import { quote } from "../quote.ts";
import type { Check, CheckContext } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const aliasUnique: Check = {
  id: "alias-unique",
  severity: "error",
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

function clash(first: Name, { owner, name, path }: Name, noun: string): Found {
  const kind = path[0] === "label" ? "label" : "alias";
  if (first.owner === owner)
    return problemAtKey(owner, path, { message: `Duplicate ${kind} ${quote(name)}`, fix: "Remove it." });
  const spelling = first.name === name ? "" : ` (as ${quote(first.name)})`;
  return problemAtKey(owner, path, {
    message: `The ${kind} ${quote(name)} already belongs to the ${noun} ${quote(first.owner.id)}${spelling}`,
    fix: `Remove it here or in ${first.owner.file}.`,
  });
}
