import type { PhrasingContent, RootContent } from "mdast";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { details, type Section } from "./parts.ts";

/** What the linked words of the abstract mean. Browsers that run scripts show it beside the word, and not here. */
export const termsSection: Section = ({ terms }) => {
  if (terms.length === 0) return [];
  const items = terms.map(({ name, url, meaning }, place) =>
    line("li", { id: termAnchor(place) }, [
      url === undefined ? inline("strong", {}, [text(name)]) : inline("a", { href: url }, [text(name)]),
      text(": "),
      inline("span", { "data-meaning": true }, [text(meaning)]),
    ]),
  );
  const summary = terms.length === 1 ? "1 term explained" : `${terms.length} terms explained`;
  return [details({ class: "terms", "data-terms": true }, [text(summary)], [block("ul", {}, items)])];
};

/** The anchor of the explanation of a term, by its place among the terms of the page. */
function termAnchor(place: number): string {
  return `term-${place + 1}`;
}

/** Makes the first place of each term a link to its explanation. The words stay as they are. */
export function markTerms(nodes: RootContent[], terms: readonly { name: string }[]): RootContent[] {
  const unmarked = new Map(terms.map(({ name }, place) => [name, place]));
  const walk = (node: RootContent): RootContent[] => {
    if (node.type === "text") return markFirst(node.value, unmarked);
    if (!("children" in node)) return [node];
    return [{ ...node, children: (node.children as RootContent[]).flatMap(walk) } as RootContent];
  };
  return nodes.flatMap(walk);
}

function markFirst(value: string, unmarked: Map<string, number>): PhrasingContent[] {
  const first = [...unmarked]
    .map(([name, place]) => ({ name, place, at: indexOfWord(value, name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
  if (first === undefined) return value === "" ? [] : [text(value)];
  const { name, place, at } = first;
  unmarked.delete(name);
  const link = inline("a", { class: "term", href: `#${termAnchor(place)}`, "data-term": termAnchor(place) }, [
    text(name),
  ]);
  return [...markFirst(value.slice(0, at), new Map()), link, ...markFirst(value.slice(at + name.length), unmarked)];
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
