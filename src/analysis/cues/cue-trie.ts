import { hasTwoCapitals } from "../text/normal-form.ts";
import { tokens } from "../text/tokens.ts";

/** All cues in one tree of characters; a text is walked once whatever their number. */
export interface CueTrie {
  root: Node;
  /** Per cue, the words that must stand in the text with their capitals. */
  exact: string[][];
}

/** A letter on the way to the end of a cue. */
export interface Node {
  next: Map<number, Node>;
  /** Reached when the word that began here ends, whatever its ending. */
  anyEnding?: Node;
  /** Reached after up to three words. */
  gap?: Node;
  /** A word of some cue ends here, so that the next may follow after a space. */
  wordEnd?: true;
  /** Cues that end here. */
  ends: number[];
}

const node = (): Node => ({ next: new Map(), ends: [] });

/** Builds the tree; a cue is known by its place in the list. */
export function compileCues(cues: readonly string[]): CueTrie {
  const root = node();
  const exact = cues.map((cue, id) => {
    const steps = parseCue(cue);
    let at = root;
    for (const step of steps) {
      at = step.kind === "gap" ? (at.gap ??= node()) : spell(at, step.letters);
      if (step.kind === "prefix") at = at.anyEnding ??= node();
      at.wordEnd = true;
    }
    if (at !== root) at.ends.push(id);
    return steps.flatMap((step) => (step.kind !== "gap" && step.exact !== undefined ? [step.exact] : []));
  });
  return { root, exact };
}

function spell(from: Node, letters: string): Node {
  let at = from;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i);
    let next = at.next.get(code);
    if (next === undefined) at.next.set(code, (next = node()));
    at = next;
  }
  return at;
}

/** One step of a cue: a word, the beginning of a word (`adapt*`), or a gap of up to three words (`…`). */
type CueStep = { kind: "word" | "prefix"; letters: string; exact?: string } | { kind: "gap" };

/**
 * Reads a cue such as `learn* … without … forgetting`. Hyphen, space and joined spelling are one; the plural of a word
 * equals its singular; a word with two or more capitals is `exact`: it must stand in the text as written.
 */
function parseCue(cue: string): CueStep[] {
  return cue.split(/(\s*…\s*|\*)/u).flatMap((part, i, parts): CueStep[] => {
    if (i % 2 === 1) return part === "*" ? [] : [{ kind: "gap" }];
    return tokens(part).map(({ text, norm, stem }, at, { length }): CueStep => {
      const exact = hasTwoCapitals(text) ? text.replace(/s$/, "") : undefined;
      const isPrefix = at === length - 1 && parts[i + 1] === "*";
      return { kind: isPrefix ? "prefix" : "word", letters: isPrefix ? norm : stem, exact };
    });
  });
}
