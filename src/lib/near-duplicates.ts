/** Two texts by their index in the list, and their Jaccard similarity over word shingles. */
export interface NearDuplicate {
  a: number;
  b: number;
  similarity: number;
}

/** A bottom-k sketch of a text: the smallest hashes of its shingles. Similar texts have similar signatures. */
export type MinHashSignature = ArrayLike<number>;

/** Words in a shingle. Four words in a row are rarely the same by chance. */
const shingleLength = 4;
/** How many hashes a signature holds. */
const signatureSize = 16;
/** Pairs that share fewer hashes are not compared in full. At a similarity of 0.4, about 9 of 16 are shared. */
const minShared = 3;
/** How many earlier texts with the same hash are compared, so that a stock phrase costs no more than a rare one. */
const lookBack = 4;

/**
 * Finds pairs of texts that are almost the same, in time linear in the texts: a MinHash signature of each text, an index
 * of the signatures, and a full comparison of the few pairs whose signatures overlap.
 */
export function nearDuplicates(texts: readonly string[], atLeast: number): NearDuplicate[] {
  const signatures = texts.map(minHashSignature);
  return candidates(signatures).flatMap(([a, b]) => {
    const similarity = jaccard(shingleHashes(texts[a]!), shingleHashes(texts[b]!));
    return similarity >= atLeast ? [{ a, b, similarity }] : [];
  });
}

/** The signature of a text, so that it can be compared with texts that are not loaded. */
export function minHashSignature(text: string): Uint32Array {
  return shingleHashes(text).slice(0, signatureSize);
}

/** A predicate for signatures that overlap so much with the given one that the texts are worth comparing in full. */
export function mayBeSimilar(signature: MinHashSignature): (other: MinHashSignature) => boolean {
  const hashes = new Set(Array.from(signature));
  const enough = Math.max(1, Math.min(minShared, hashes.size));
  return (other) => Array.from(other).filter((hash) => hashes.has(hash)).length >= enough;
}

/** The distinct hashes of all word shingles of a text, sorted. */
function shingleHashes(text: string): Uint32Array {
  const words = wordHashes(text.toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - shingleLength + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + shingleLength; j++) hash = mix(Math.imul(hash, 31) + words[j]!);
    hashes[i] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, index) => hash !== hashes[index - 1]);
}

/** A hash of each word (FNV-1a, 32 bits). A loop over characters is four times as fast as a regular expression here. */
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

/** Letters and digits; every character beyond ASCII counts as one, which is exact enough here. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function candidates(signatures: readonly MinHashSignature[]): [number, number][] {
  const lastWith = new Map<number, number[]>();
  const found: [number, number][] = [];
  signatures.forEach((signature, b) => {
    const shared = new Map<number, number>();
    for (const hash of Array.from(signature)) {
      const earlier = lastWith.get(hash);
      if (earlier === undefined) {
        lastWith.set(hash, [b]);
        continue;
      }
      for (const a of earlier) shared.set(a, (shared.get(a) ?? 0) + 1);
      earlier.push(b);
      if (earlier.length > lookBack) earlier.shift();
    }
    for (const [a, count] of shared) if (count >= Math.min(minShared, signature.length)) found.push([a, b]);
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
