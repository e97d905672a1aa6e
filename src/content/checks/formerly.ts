import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "formerly";

/** An old id leads to one paper or topic, and is the id of none of its kind now. */
export const formerly: Check = {
  id,
  run: ({ papers, topics }) => [...judgeAll(papers, "paper"), ...judgeAll(topics, "topic")],
};

type WithOldIds = AnyFile & { front: { formerly?: string[] | undefined } };

function judgeAll(files: readonly WithOldIds[], noun: string): Problem[] {
  const live = new Map(files.map((file) => [file.id, file]));
  const claims = new Map<string, WithOldIds>();
  return files.flatMap((file) =>
    (file.front.formerly ?? []).flatMap((old, index) => {
      const first = claims.get(old);
      claims.set(old, first ?? file);
      const found = whatIsWrong({ file, old, noun }, live.get(old), first);
      return found === undefined ? [] : [problemAtKey(file, id, ["formerly", index], found)];
    }),
  );
}

function whatIsWrong(
  { file, old, noun }: { file: WithOldIds; old: string; noun: string },
  owner: WithOldIds | undefined,
  first: WithOldIds | undefined,
): { message: string; fix: string } | undefined {
  if (owner !== undefined)
    return {
      message: `Unexpected \`${old}\` in \`formerly\`, expected an id that no ${noun} has now; ${owner === file ? `it is this ${noun}'s` : `${owner.file} has it`}`,
      fix: `Remove \`${old}\`.`,
    };
  if (first === undefined) return undefined;
  return {
    message: `Unexpected \`${old}\` in \`formerly\`, expected each old id once; ${first === file ? "it is there before" : `${first.file} has it too`}`,
    fix: first === file ? `Remove one of them.` : `Keep \`${old}\` where its address should lead.`,
  };
}
