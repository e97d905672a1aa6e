import { toId } from "../../lib/to-id.ts";
import { idSchema } from "../../model/paper.ts";
import { isReservedName } from "../../model/paths.ts";
import { quote } from "../../lib/format.ts";
import type { Check } from "./check.ts";
import { duplicatesByKey } from "./duplicates.ts";
import { type AnyFile, problemAt, problemAtKey } from "./support/problem-at.ts";

export const idForm: Check = {
  id: "id-form",
  summary:
    "A file name consists of lower-case words (`a` to `z` and digits) joined by hyphens, at most 120 characters in all.",
  why: "It becomes the address of a page. `index` and the device names of Windows, such as `con`, are reserved. If the page was published under the old name, list that under `formerly`.",
  bad: "# content/abstracts/Few_Shot.md\ntitle: Few-shot learning",
  good: "# content/abstracts/few-shot.md\ntitle: Few-shot learning",
  run: ({ selected: { papers, topics, terms } }) =>
    [...papers, ...topics, ...terms]
      .filter(({ id }) => !idSchema.safeParse(id).success || isReservedName(id))
      .flatMap((file) =>
        problemAt(file, 0, {
          message: isReservedName(file.id)
            ? `The file name ${quote(file.id)} is reserved`
            : `Unexpected file name ${quote(file.id, 130)}, expected lower-case ASCII words joined by hyphens, at most 120 characters`,
          fix: `Rename the file to \`${betterName(file)}.md\`.`,
        }),
      ),
};

function betterName({ id }: AnyFile): string {
  const words = toId(id)
    .slice(0, 100)
    .replace(/-[^-]*$/, (tail) => (id.length > 100 ? "" : tail));
  return words === "" || isReservedName(words) ? "words-of-the-title" : words;
}

export const uniqueId: Check = {
  id: "unique-id",
  summary: "No two papers, topics or terms have the same ID.",
  why: "Some file systems treat `A.md` and `a.md` as the same file. Rename one of the two, or merge them if they are the same.",
  bad: "# content/abstracts/A-paper.md\ntitle: A paper\n# content/abstracts/a-paper.md\ntitle: Another paper",
  good: "# content/abstracts/a-paper.md\ntitle: A paper\n# content/abstracts/another-paper.md\ntitle: Another paper",
  run: ({ papers, topics, terms, isSelected }) =>
    [papers, topics, terms].flatMap((files: readonly AnyFile[]) =>
      duplicatesByKey(files, ({ id }) => [id.normalize("NFC").toLowerCase()], isSelected).flatMap(({ first, second }) =>
        problemAt(second, 0, {
          message: `The ID ${quote(second.id)} already belongs to ${first.file}`,
          fix: "Rename one of the two files, or merge them if they are the same.",
        }),
      ),
    ),
};

export const formerly: Check = {
  id: "formerly",
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
      return problemAtKey(file, ["formerly", index], findingOn({ file, old, noun }, current.get(old), first));
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
