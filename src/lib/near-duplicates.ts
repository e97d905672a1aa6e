/** Two texts by their place in the list, and the share of word runs that they have in common. */
export interface NearDuplicate {
  a: number;
  b: number;
  likeness: number;
}

/** The runs of words that stand for a text: alike texts have alike ones. */
export type MinHashSignature = ArrayLike<number>;

/** Words in a run. Four are rarely the same by chance. */
const runLength = 4;
/** How many runs stand for a text: those with the smallest hashes, so that alike texts have alike ones. */
const signatureSize = 16;
/** How many shared runs make a pair worth comparing in full. At a likeness of 0.4, about 9 of 16 are shared. */
const enoughShared = 3;
/** How many earlier texts with the same run are looked at: a stock phrase costs no more than a rare one. */
const lookBack = 4;

/**
 * Finds pairs of texts that are almost the same, in time linear in the texts: a bottom-k sketch of word runs, an index
 * of the sketches, and a full comparison of the few pairs that share much of theirs.
 */
export function nearDuplicates(texts: readonly string[], atLeast: number): NearDuplicate[] {
  const sketches = texts.map(minHashSignature);
  return candidates(sketches).flatMap(([a, b]) => {
    const likeness = jaccard(runHashes(texts[a]!), runHashes(texts[b]!));
    return likeness >= atLeast ? [{ a, b, likeness }] : [];
  });
}

/** A text in a few numbers, so that texts can be compared that are not at hand. */
export function minHashSignature(text: string): Uint32Array {
  return runHashes(text).slice(0, signatureSize);
}

/** Tells texts that share so many runs with one text that they are worth comparing with it in full. */
export function mayBeLike(sketch: MinHashSignature): (other: MinHashSignature) => boolean {
  const runs = new Set(Array.from(sketch));
  const enough = Math.max(1, Math.min(enoughShared, runs.size));
  return (other) => Array.from(other).filter((run) => runs.has(run)).length >= enough;
}

/** The hashes of all runs of words of a text, in order of size, each once. */
function runHashes(text: string): Uint32Array {
  const words = wordHashes(text.toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - runLength + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + runLength; j++) hash = mix(Math.imul(hash, 31) + words[j]!);
    hashes[i] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, index) => hash !== hashes[index - 1]);
}

/** A hash of each word (FNV-1a, 32 bits). A loop over characters is four times as fast as a pattern here. */
function wordHashes(text: string): number[] {
  const words: number[] = [];
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordCharacter(code)) hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== start) {
      words.push(hash);
      hash = start;
    }
  }
  if (hash !== start) words.push(hash);
  return words;
}

const start = 0x811c9dc5 | 0;

/** Letters and digits; beyond ASCII, everything, which serves to compare texts. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function candidates(sketches: readonly MinHashSignature[]): [number, number][] {
  const lastWith = new Map<number, number[]>();
  const found: [number, number][] = [];
  sketches.forEach((sketch, b) => {
    const shared = new Map<number, number>();
    for (const hash of Array.from(sketch)) {
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

/** The share of hashes that two sorted lists have in common. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  let j = 0;
  for (const hash of a) {
    while (j < b.length && b[j]! < hash) j++;
    if (b[j] === hash) both++;
  }
  return a.length + b.length === 0 ? 0 : both / (a.length + b.length - both);
}
