import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { SentenceRole } from "../../model/page.ts";
import { readRoles } from "../../analysis/topics/index.ts";
import { inline, text } from "../markup/jsx.ts";

/** Wraps the sentences of prose in spans that say what each does. The words stay as they are. */
export function markSentenceRoles(nodes: RootContent[]): RootContent[] {
  return nodes.map((node) => (node.type === "paragraph" ? { ...node, children: markParagraph(node) } : node));
}

interface Sentence {
  role: SentenceRole;
  start: number;
  end: number;
}

function markParagraph({ children }: Paragraph): PhrasingContent[] {
  const sentences: Sentence[] = readRoles(children.map(words).join(""));
  const pieces = cutAtSentences(children, sentences);
  const marked: PhrasingContent[] = [];
  let open: { sentence: Sentence; nodes: PhrasingContent[] } | undefined;
  const close = () => {
    if (open !== undefined) marked.push(inline("span", { "data-role": open.sentence.role }, open.nodes));
    open = undefined;
  };
  for (const { node, start } of pieces) {
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

/** The nodes with their places in the text; text is cut where a sentence starts or ends, other nodes stay whole. */
function cutAtSentences(children: PhrasingContent[], sentences: Sentence[]): Piece[] {
  const cuts = sentences.flatMap(({ start, end }) => [start, end]);
  let at = 0;
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

/** The text of a node, white space as it is, so that places in it can be found again. */
function words(node: PhrasingContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(words).join("") : "";
}
