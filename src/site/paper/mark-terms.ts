import type { PhrasingContent, RootContent } from "mdast";
import type { PaperPage } from "../../model/page.ts";
import { inline, text } from "../markup/jsx.ts";

/** Anchor of the explanation of a term, by its place among the terms of the page. */
export function termAnchor(place: number): string {
  return `term-${place + 1}`;
}

/** Makes the first place of each term a link to its explanation. The words stay as they are. */
export function markTerms(nodes: RootContent[], terms: PaperPage["terms"]): RootContent[] {
  const left = new Map(terms.map(({ name }, place) => [name, place]));
  const walk = (node: RootContent): RootContent[] => {
    if (node.type === "text") return cut(node.value, left);
    if (!("children" in node)) return [node];
    return [{ ...node, children: (node.children as RootContent[]).flatMap(walk) } as RootContent];
  };
  return nodes.flatMap(walk);
}

function cut(value: string, left: Map<string, number>): PhrasingContent[] {
  const first = [...left]
    .map(([name, place]) => ({ name, place, at: indexOfWord(value, name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
  if (first === undefined) return value === "" ? [] : [text(value)];
  const { name, place, at } = first;
  left.delete(name);
  const link = inline("a", { class: "term", href: `#${termAnchor(place)}`, "data-term": termAnchor(place) }, [
    text(name),
  ]);
  return [...cut(value.slice(0, at), new Map()), link, ...cut(value.slice(at + name.length), left)];
}

function indexOfWord(value: string, name: string): number {
  for (let at = value.indexOf(name); at >= 0; at = value.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isWord =
      !/[\p{L}\p{N}]$/u.test(value.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(value.slice(end));
    if (isWord) return at;
  }
  return -1;
}
