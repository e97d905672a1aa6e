import { acronyms, singularShort, type Acronym } from "./acronyms.ts";
import type { Passage } from "./read-text.ts";

/** Lets `ZSL` stand for the cues that its long form holds, wherever it is used. */
export function expandAcronyms(passages: Passage[]): void {
  const meanings = explained(passages);
  if (meanings.size === 0) return;
  passages.forEach(({ tokens, hits }, passage) => {
    tokens.forEach(({ text }, at) => {
      const meaning = meanings.get(singularShort(text));
      if (meaning === undefined || (meaning.passage === passage && meaning.at === at)) return;
      for (const cue of meaning.cues) hits.push({ cue, from: at, to: at + 1, through: meaning.short });
    });
  });
}

interface Explained extends Acronym {
  passage: number;
  /** Cues that cover at least half of the long form. */
  cues: Set<number>;
}

/** Each short form where it is first explained. */
function explained(passages: Passage[]): Map<string, Explained> {
  const out = new Map<string, Explained>();
  passages.forEach(({ text, tokens, hits }, passage) => {
    if (!text.includes("(")) return;
    for (const acronym of acronyms(text, tokens)) {
      const { short, from, to } = acronym;
      const inside = hits.filter((hit) => hit.from >= from && hit.to <= to && 2 * (hit.to - hit.from) >= to - from);
      if (!out.has(short)) out.set(short, { ...acronym, passage, cues: new Set(inside.map(({ cue }) => cue)) });
    }
  });
  return out;
}
