import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import type { Reading, Sentence } from "../../../analysis/reading/read-paper.ts";
import { words } from "../../../content/plain-text.ts";
import { type SentenceRole, sentenceRoles } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { proseBlocks } from "../../markup/prose.ts";
import { inLanguage, titled } from "./parts.ts";
import { markTerms } from "./terms.ts";

const roleNames: Record<SentenceRole, string> = {
  background: "background",
  gap: "what is missing",
  approach: "what they did",
  result: "what came of it",
  availability: "where it is",
};

/**
 * The abstract, and nothing else, inside `[data-abstract]`. A box above it shows what each sentence does; without it
 * checked, the text is as plain as in print.
 */
export function abstractSection(
  reading: Reading,
  terms: readonly { name: string }[],
  language: string | undefined,
): BlockContent[] {
  const prose = proseBlocks(markTerms(markSentenceRoles(reading), terms));
  return [
    titled("abstract", "abstract", line("h2", { id: "abstract", class: "label" }, [text("Abstract")]), [
      line("label", { class: "roles-switch" }, [
        inline("input", { type: "checkbox", id: "show-roles" }, []),
        text(" Show what each sentence does"),
      ]),
      line("p", { class: "roles-legend", "aria-hidden": "true" }, legend()),
      block("div", { "data-abstract": true, "data-pagefind-body": true, ...inLanguage(language) }, prose),
    ]),
  ];
}

function legend(): PhrasingContent[] {
  return sentenceRoles.flatMap((role, index) => [
    ...(index === 0 ? [] : [text(" ")]),
    inline("span", { "data-role": role }, [text(roleNames[role])]),
  ]);
}

/** Wraps the sentences of each paragraph in spans that say what each does. The words stay as they are. */
function markSentenceRoles({ tree, sentences }: Reading): RootContent[] {
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
  const isIn = (at: number) => (sentence: Place) => sentence.start <= at && at < sentence.end;
  const pieces = cutAtSentences(children, from, sentences);
  const groups = Map.groupBy(pieces, ({ node, at }) => sentences.find(isIn(at)) ?? node);
  return Array.from(
    groups,
    ([group, pieces]) =>
    "place" in group ? inline("span", { "data-role": group.place }, pieces.map(({ node }) => node)) : group, // prettier-ignore
  );
}

/** The nodes with their offsets; text is cut where a sentence starts or ends, other nodes stay whole. */
function cutAtSentences(children: PhrasingContent[], from: number, sentences: readonly Place[]) {
  const cuts = sentences.flatMap(({ start, end }) => [start, end]);
  let end = from;
  return children.flatMap((node): { node: PhrasingContent; at: number }[] => {
    const start = end;
    end += words(node).length;
    if (node.type !== "text") return [{ node, at: start }];
    const edges = [start, ...cuts.filter((cut) => start < cut && cut < end), end];
    const part = (from: number, to: number) => text(node.value.slice(from - start, to - start));
    return edges.slice(1).map((edge, i) => ({ node: part(edges[i]!, edge), at: edges[i]! }));
  });
}
