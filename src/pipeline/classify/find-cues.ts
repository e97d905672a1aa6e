import type { Token } from "../../lib/tokens.ts";
import type { CueTrie, Node } from "./cue-trie.ts";

/** A cue found in a run of tokens: half-open range of token indexes. */
export interface CueMatch {
  cue: number;
  from: number;
  to: number;
}

const longestGap = 3;

/** Finds every cue in the tokens of one sentence, in order of place, longer first, each range once per cue. */
export function findCues(trie: CueTrie, list: Token[]): CueMatch[] {
  const seen = new Set<number>();
  const out: CueMatch[] = [];
  for (let from = 0; from < list.length; from++) {
    walk(trie.root, list, from, (cue, to) => {
      const key = (cue * list.length + from) * (list.length + 1) + to;
      if (seen.has(key) || !standsAsWritten(trie.exact[cue]!, list, from, to)) return;
      seen.add(key);
      out.push({ cue, from, to });
    });
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to || a.cue - b.cue);
}

function walk(from: Node, list: Token[], at: number, found: (cue: number, to: number) => void): void {
  const token = list[at];
  if (token === undefined) return;
  readWord(from, token.norm, (reached) => boundary(reached, list, at, found));
  if (token.stem !== token.norm) readWord(from, token.stem, (reached) => boundary(reached, list, at, found));
  if (token.borrowed !== undefined) {
    readWord(from, token.stem + token.borrowed, (reached) => boundary(reached, list, at, found));
  }
}

function readWord(from: Node, word: string, reach: (node: Node) => void): void {
  let at: Node | undefined = from;
  for (let i = 0; i < word.length; i++) {
    at = at.next.get(word.charCodeAt(i));
    if (at === undefined) return;
    if (at.anyEnding !== undefined) reach(at.anyEnding);
  }
  reach(at);
}

function boundary(reached: Node, list: Token[], at: number, found: (cue: number, to: number) => void): void {
  for (const cue of reached.ends) found(cue, at + 1);
  if (reached.gap !== undefined) {
    for (let skip = 0; skip <= longestGap && goesOn(list, at + skip); skip++) {
      walk(reached.gap, list, at + 1 + skip, found);
    }
  }
  const { joint } = list[at]!;
  if (reached.next.size > 0 && (joint === "tied" || (joint === "close" && reached.wordEnd)))
    walk(reached, list, at + 1, found);
}

/** A gap stays in its clause: no full stop, and no comma before "and" or "or", which start a new part. */
function goesOn(list: Token[], at: number): boolean {
  const next = list[at + 1];
  return (
    next !== undefined &&
    (list[at]!.joint === "close" ||
      list[at]!.joint === "tied" ||
      (list[at]!.joint === "loose" && next.norm !== "and" && next.norm !== "or"))
  );
}

function standsAsWritten(exact: string[], list: Token[], from: number, to: number): boolean {
  if (exact.length === 0) return true;
  const written = list
    .slice(from, to)
    .map(({ text }) => text)
    .join("");
  return exact.every((word) => written.includes(word));
}
