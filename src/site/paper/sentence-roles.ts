import type { PhrasingContent, RootContent } from "mdast";
import type { Reading, Sentence } from "../../analysis/reading/reading.ts";
import { words } from "../../content/plain-text.ts";
import { inline, text } from "../markup/jsx.ts";

/** Wraps the sentences of each paragraph in spans that say what each does. The words stay as they are. */
export function markSentenceRoles({ tree, sentences }: Reading): RootContent[] {
  const inTree = unfold(tree.children.map(words).join(""), sentences.slice(1));
  let end = 0;
  return tree.children.map((node) => {
    const start = end;
    end += words(node).length;
    // A paragraph is set apart by a space at each end.
    return node.type === "paragraph" ? { ...node, children: markParagraph(node.children, start + 1, inTree) } : node;
  });
}

type Place = Pick<Sentence, "place" | "start" | "end">;

/** Sentences with their offsets in the words of the tree: those of a reading count each run of white space as one. */
function unfold(text: string, sentences: readonly Sentence[]): Place[] {
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (places.length > 0) places.push(index - 1);
    for (let i = 0; i < word.length; i++) places.push(index + i);
  }
  return sentences.map(({ place, start, end }) => ({ place, start: places[start]!, end: places[end - 1]! + 1 }));
}

function markParagraph(children: PhrasingContent[], from: number, sentences: readonly Place[]): PhrasingContent[] {
  const marked: PhrasingContent[] = [];
  let open: { sentence: Place; nodes: PhrasingContent[] } | undefined;
  const close = () => {
    if (open !== undefined) marked.push(inline("span", { "data-role": open.sentence.place }, open.nodes));
    open = undefined;
  };
  for (const { node, start } of cutAtSentences(children, from, sentences)) {
    const sentence = sentences.find((candidate) => candidate.start <= start && start < candidate.end);
    if (sentence !== open?.sentence) close();
    if (sentence === undefined) marked.push(node);
    else if (open === undefined) open = { sentence, nodes: [node] };
    else open.nodes.push(node);
  }
  close();
  return marked;
}

interface Piece {
  node: PhrasingContent;
  start: number;
}

/** The nodes with their offsets; text is cut where a sentence starts or ends, other nodes stay whole. */
function cutAtSentences(children: PhrasingContent[], from: number, sentences: readonly Place[]): Piece[] {
  const cuts = sentences.flatMap(({ start, end }) => [start, end]);
  let at = from;
  return children.flatMap((node): Piece[] => {
    const start = at;
    const end = (at += words(node).length);
    if (node.type !== "text") return [{ node, start }];
    const edges = [start, ...cuts.filter((cut) => start < cut && cut < end), end];
    return edges.slice(0, -1).map((edge, index) => ({
      node: text(node.value.slice(edge - start, edges[index + 1]! - start)),
      start: edge,
    }));
  });
}
