import { identifierKinds, type Identifiers } from "./identifiers.ts";
import { titleKey } from "./title-key.ts";

/**
 * What tells a paper: its identifiers, whose letters' case means nothing, and its title. Papers that share one are the same.
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
