import type { Range } from "./markup.ts";

/** Words of one text that stand otherwise in another; the range is that of the first text. */
export interface Change extends Range {
  before: string;
  after: string;
}

/** How many words are looked ahead for the place where two texts agree again, and how many have to. */
const lookAhead = 40;
const enough = 3;

/** The changes that make one text of another, each as few whole words as possible. */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const [a, b] = [before.split(/(?<=\s)(?=\S)/), after.split(/(?<=\s)(?=\S)/)];
  const changes: Change[] = [];
  let [i, j, at] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      at += a[i]!.length;
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [skipA, skipB] = nextAgreement(a, b, i, j);
    const [from, to] = [a.slice(i, i + skipA).join(""), b.slice(j, j + skipB).join("")];
    changes.push(withoutOuterSpace(at, from, to));
    at += from.length;
    [i, j] = [i + skipA, j + skipB];
  }
  return changes;
}

/** How many words to pass over in each text; all that are left when the texts never agree again. */
function nextAgreement(a: string[], b: string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum <= lookAhead; sum++) {
    for (let skipB = 0; skipB <= sum; skipB++) {
      const skipA = sum - skipB;
      if (i + skipA <= a.length && j + skipB <= b.length && agree(a, b, i + skipA, j + skipB)) return [skipA, skipB];
    }
  }
  return [a.length - i, b.length - j];
}

function agree(a: string[], b: string[], i: number, j: number): boolean {
  for (let step = 0; step < enough; step++) {
    if (a[i + step] !== b[j + step]) return false;
    if (a[i + step] === undefined) return true;
  }
  return true;
}

function withoutOuterSpace(at: number, before: string, after: string): Change {
  const space = before.slice(before.trimEnd().length);
  const tail = space !== "" && after.endsWith(space) ? space.length : 0;
  return {
    start: at,
    end: at + before.length - tail,
    before: before.slice(0, before.length - tail),
    after: after.slice(0, after.length - tail),
  };
}
