import { toId } from "../../lib/to-id.ts";
import type { Problem } from "../../model/problem.ts";
import type { TermFile } from "../term.ts";
import type { TopicFile } from "../topic.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "alias-unique";

/** A label or alias leads to one topic, and to one term. */
export const aliasUnique: Check = {
  id,
  run: ({ topics, terms, judged }) => [...judge(topics, "topic", judged), ...judge(terms, "term", judged)],
};

interface Name {
  owner: TopicFile | TermFile;
  name: string;
  path: PropertyKey[];
}

/** Labels come first, so that an alias is what has to give way. */
function judge(files: readonly (TopicFile | TermFile)[], noun: string, judged: (file: string) => boolean): Problem[] {
  const labels = files.flatMap((owner): Name[] =>
    owner.front.label === undefined ? [] : [{ owner, name: owner.front.label, path: ["label"] }],
  );
  const aliases = files.flatMap((owner) =>
    (owner.front.aliases ?? []).map((name, index): Name => ({ owner, name, path: ["aliases", index] })),
  );
  const taken = new Map<string, Name>();
  return [...labels, ...aliases].flatMap((entry) => {
    const key = toId(entry.name) || entry.name;
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, entry);
      return [];
    }
    // Other spellings of one name help whoever looks for the exact one in a text.
    if (first.owner === entry.owner && first.name !== entry.name) return [];
    return judged(first.owner.file) && !judged(entry.owner.file)
      ? [clash(entry, first, noun)]
      : [clash(first, entry, noun)];
  });
}

function clash(first: Name, { owner, name, path }: Name, noun: string): Problem {
  const own = first.owner === owner;
  return problemAtKey(owner, id, path, {
    message: `Unexpected ${path[0] === "label" ? "label" : "alias"} \`${name}\`, expected one that no ${own ? "other name of this" : "other"} ${noun} has${own ? "" : `; \`${first.owner.id}\` has \`${first.name}\``}`,
    fix: own ? "Remove it." : `Remove it here or in ${first.owner.file}.`,
  });
}
