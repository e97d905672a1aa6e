import { identifierKinds, type Identifiers } from "./identifiers.ts";

/**
 * The keys that identify a paper: its identifiers, in lower case, and its title. Papers that share a key are the same.
 * @returns such as `["arxiv:1703.05175", "title:prototypical networks"]`.
 */
export function paperKeys(paper: { title?: string } & { [kind in keyof Identifiers]?: string | undefined }): string[] {
  const named = identifierKinds.flatMap((kind) => {
    const id = paper[kind];
    return id === undefined ? [] : [`${kind}:${id.toLowerCase()}`];
  });
  const title = titleKey(paper.title ?? "");
  return title === "" ? named : [...named, `title:${title}`];
}

/**
 * A title without case, accents, punctuation and markup; "C++" differs from "C". Papers with the same key are the same.
 * @example titleKey("BT$^2$: A Way") // "bt2away"
 */
export function titleKey(title = ""): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, "");
}
