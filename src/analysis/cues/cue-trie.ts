import { parseCue } from "./cue-pattern.ts";

/** All cues of all topics in one tree of characters; a text is read once whatever their number. */
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
export function compileCues(cues: string[]): CueTrie {
  const root = node();
  const exact = cues.map((cue, id) => {
    const steps = parseCue(cue);
    let at = root;
    for (const step of steps) {
      if (step.kind === "gap") at = at.gap ??= node();
      else if (step.kind === "word") at = spell(at, step.stem);
      else at = spell(at, step.norm).anyEnding ??= node();
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
