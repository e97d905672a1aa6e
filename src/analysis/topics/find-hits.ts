import { compileCues } from "../cues/cue-trie.ts";
import cueLists from "../cues/cues.json" with { type: "json" };
import { type CueMatch, findCues } from "../cues/find-cues.ts";
import { type Acronym, singularShort } from "../reading/acronyms.ts";
import type { Reading, Sentence } from "../reading/read-paper.ts";

/** A topic cue where it was found. */
export interface Hit extends CueMatch {
  /** Place of the sentence in the reading: 0 is the title. */
  sentence: number;
  /** Found through this short form, which the text itself explains. */
  through?: string;
}

/** The topic cues found, and how many different terms of the field the text holds. */
export interface Hits {
  hits: Hit[];
  fieldTerms: number;
}

/**
 * Technical terms of machine learning. A text with fewer than two different ones is not a paper of this field and is filed
 * under no topic, however many words such as "method", "text" or "images" it holds.
 */
const fieldCues = cueLists.field;

/** Compiles topic cues; those of the field follow them in the same tree, so that a text is walked once. */
export function compileTopicCues(cues: readonly string[]): (reading: Reading) => Hits {
  const trie = compileCues([...cues, ...fieldCues]);
  return ({ sentences }) => {
    const found = sentences.flatMap(({ tokens }, sentence): Hit[] =>
      findCues(trie, tokens).map((match) => ({ ...match, sentence })),
    );
    const hits = found.filter(({ cue }) => cue < cues.length);
    const fieldTerms = new Set(found.map(({ cue }) => cue).filter((cue) => cue >= cues.length)).size;
    return { hits: [...hits, ...throughAcronyms(sentences, hits)], fieldTerms };
  };
}

/** Lets `ZSL` stand for the cues that its long form holds, wherever it is used. */
function throughAcronyms(sentences: readonly Sentence[], hits: readonly Hit[]): Hit[] {
  const meanings = acronymMeanings(sentences, hits);
  if (meanings.size === 0) return [];
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap(({ text }, at) => {
      const meaning = meanings.get(singularShort(text));
      if (meaning === undefined || (meaning.sentence === sentence && meaning.at === at)) return [];
      return meaning.cues.map((cue) => ({ cue, sentence, from: at, to: at + 1, through: meaning.short }));
    }),
  );
}

interface Meaning extends Acronym {
  sentence: number;
  /** Cues that cover at least half of the long form. */
  cues: number[];
}

/** Each short form where it is first explained. */
function acronymMeanings(sentences: readonly Sentence[], hits: readonly Hit[]): Map<string, Meaning> {
  const explained = sentences.flatMap(({ acronyms }, sentence) =>
    acronyms.map((acronym) => ({ ...acronym, sentence })),
  );
  const covers = (hit: Hit, { sentence, from, to }: Omit<Meaning, "cues">) =>
    hit.sentence === sentence && hit.from >= from && hit.to <= to && 2 * (hit.to - hit.from) >= to - from;
  const meanings = explained.map((acronym): [string, Meaning] => {
    const cues = new Set(hits.filter((hit) => covers(hit, acronym)).map(({ cue }) => cue));
    return [acronym.short, { ...acronym, cues: [...cues] }];
  });
  return new Map(meanings.reverse());
}
