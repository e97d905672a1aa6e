/** Two texts by their place in the list, and the share of word runs that they have in common. */
export interface LikePair {
  a: number;
  b: number;
  likeness: number;
}

/** Words in a run. Four are rarely the same by chance. */
const runLength = 4;
/** How many runs stand for a text: those with the smallest hashes, so that alike texts have alike ones. */
const sketchSize = 32;
/** How many shared runs make a pair worth comparing in full. At a likeness of 0.4, about 18 of 32 are shared. */
const enoughShared = 6;
/** How many earlier texts with the same run are looked at: a stock phrase costs no more than a rare one. */
const lookBack = 4;

/**
 * Finds pairs of texts that are almost the same, in time linear in the texts: a bottom-k sketch of word runs, an index
 * of the sketches, and a full comparison of the few pairs that share much of theirs.
 */
export function likePairs(texts: readonly string[], atLeast: number): LikePair[] {
  const sketches = texts.map((text) => sketchOf(runHashes(text)));
  return candidates(sketches).flatMap(([a, b]) => {
    const likeness = jaccard(runHashes(texts[a]!), runHashes(texts[b]!));
    return likeness >= atLeast ? [{ a, b, likeness }] : [];
  });
}

/** The hashes of all runs of words of a text. */
function runHashes(text: string): Set<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const hashes = new Set<number>();
  for (let i = 0; i + runLength <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + runLength; j++) hash = mix(Math.imul(hash, 31) + words[j]!);
    hashes.add(hash);
  }
  return hashes;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function sketchOf(hashes: Set<number>): Uint32Array {
  return Uint32Array.from(hashes).sort().subarray(0, sketchSize);
}

function candidates(sketches: readonly Uint32Array[]): [number, number][] {
  const lastWith = new Map<number, number[]>();
  const found: [number, number][] = [];
  sketches.forEach((sketch, b) => {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      const earlier = lastWith.get(hash);
      if (earlier === undefined) {
        lastWith.set(hash, [b]);
        continue;
      }
      for (const a of earlier) shared.set(a, (shared.get(a) ?? 0) + 1);
      earlier.push(b);
      if (earlier.length > lookBack) earlier.shift();
    }
    for (const [a, count] of shared) if (count >= Math.min(enoughShared, sketch.length)) found.push([a, b]);
  });
  return found;
}

function jaccard(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const hash of a) if (b.has(hash)) both++;
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both);
}
