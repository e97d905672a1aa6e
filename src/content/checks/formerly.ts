import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

export const formerly: Check = {
  id: "formerly",
  severity: "error",
  summary: "An old ID belongs to one file, and is not the current ID of any.",
  why: "Its address redirects to the page of this file. When you merge a file into another, list its ID, and everything under its `formerly`, there.",
  bad: "# content/abstracts/a-paper.md\nformerly: [another-paper]\n# content/abstracts/another-paper.md\nvenue: ACL 2019",
  good: "# content/abstracts/a-paper.md\nformerly: [an-old-id]\n# content/abstracts/another-paper.md\nvenue: ACL 2019",
  run: ({ papers, topics }) => [...findAll(papers, "paper"), ...findAll(topics, "topic")],
};

type WithOldIds = AnyFile & { front: { formerly?: string[] | undefined } };

function findAll(files: readonly WithOldIds[], noun: string) {
  const current = new Map(files.map((file) => [file.id, file]));
  const claims = new Map<string, WithOldIds>();
  return files.flatMap((file) =>
    (file.front.formerly ?? []).flatMap((old, index) => {
      const first = claims.get(old);
      claims.set(old, first ?? file);
      const finding = findingOn({ file, old, noun }, current.get(old), first);
      return finding === undefined ? [] : problemAtKey(file, ["formerly", index], finding);
    }),
  );
}

function findingOn(
  { file, old, noun }: { file: WithOldIds; old: string; noun: string },
  owner: WithOldIds | undefined,
  first: WithOldIds | undefined,
): { message: string; fix: string } | undefined {
  const id = quote(old);
  if (owner === file) return { message: `${id} is the current ID of this ${noun}, not an old one`, fix: "Remove it." };
  if (owner !== undefined) return { message: `The old ID ${id} now belongs to ${owner.file}`, fix: "Remove it." };
  if (first === file) return { message: `Duplicate old ID ${id}`, fix: "Remove one of the two." };
  if (first === undefined) return undefined;
  return {
    message: `The old ID ${id} is also listed in ${first.file}`,
    fix: `Keep \`${old}\` in the file that its address should lead to.`,
  };
}
