import type { Token } from "../text/tokens.ts";
import type { CueTrie, Node } from "./cue-trie.ts";

/** A cue found in a run of tokens: half-open range of token indexes. */
export interface CueMatch {
  cue: number;
  from: number;
  to: number;
}

const longestGap = 3;

/** Finds every cue in the tokens of one sentence, in order of place, longer first, each range once per cue. */
export function findCues(trie: CueTrie, list: readonly Token[]): CueMatch[] {
  const seen = new Set<number>();
  const out: CueMatch[] = [];
  for (let from = 0; from < list.length; from++) {
    const found = (cue: number, to: number): void => {
      const key = (cue * list.length + from) * (list.length + 1) + to;
      if (seen.has(key) || !standsAsWritten(trie.exact[cue]!, list, from, to)) return;
      seen.add(key);
      out.push({ cue, from, to });
    };
    walk(trie.root, from, { list, found });
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to || a.cue - b.cue);
}

/** One walk through the tree, from one word on. */
interface Walk {
  list: readonly Token[];
  found: (cue: number, to: number) => void;
  /**
   * Where the walk has been: a place of the tree, and the words after which it was reached. A cue of many gaps or endings
   * reaches one place in more ways than can be tried.
   */
  been?: Map<Node, Set<number>>;
}

function walk(from: Node, at: number, way: Walk): void {
  const token = way.list[at];
  if (token === undefined) return;
  const reach = (reached: Node) => boundary(reached, at, way);
  readWord(from, token.norm, reach);
  if (token.stem !== token.norm) readWord(from, token.stem, reach);
  if (token.borrowed !== undefined) readWord(from, token.stem + token.borrowed, reach);
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

function boundary(reached: Node, at: number, way: Walk): void {
  const { list, found } = way;
  for (const cue of reached.ends) found(cue, at + 1);
  const { separator } = list[at]!;
  const goesStraight =
    reached.next.size > 0 && (separator === "hyphen" || (separator === "space" && reached.wordEnd === true));
  if ((reached.gap === undefined && !goesStraight) || wasThere(reached, at, way)) return;
  if (reached.gap !== undefined) {
    for (let skip = 0; skip <= longestGap && goesOn(list, at + skip); skip++) walk(reached.gap, at + 1 + skip, way);
  }
  if (goesStraight) walk(reached, at + 1, way);
}

function wasThere(reached: Node, at: number, way: Walk): boolean {
  const places = (way.been ??= new Map()).get(reached);
  if (places?.has(at) === true) return true;
  if (places === undefined) way.been.set(reached, new Set([at]));
  else places.add(at);
  return false;
}

/** A gap stays in its clause: no full stop, and no comma before "and" or "or", which start a new part. */
function goesOn(list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  const { separator } = list[at]!;
  if (next === undefined || separator === "stop") return false;
  return separator !== "comma" || (next.norm !== "and" && next.norm !== "or");
}

function standsAsWritten(exact: string[], list: readonly Token[], from: number, to: number): boolean {
  if (exact.length === 0) return true;
  const words = list.slice(from, to).map(({ text }) => text);
  const written = words.join("");
  return exact.every((word) => written.includes(word));
}
