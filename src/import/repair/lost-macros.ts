import { type Cleaner, shown, withoutFormulas } from "./cleaner.ts";

/** Reports the hole that a name leaves when its macro is lost: "we introduce , the first". */
export const lostMacros: Cleaner = {
  id: "lost-macros",
  clean: (text) => {
    const holes = [...text.matchAll(/(?<=\p{L}) ,(?=\s)/gu)].map(
      ({ index }) => `a word seems to be lost before the comma in ${shown(wordsAround(text, index))}`,
    );
    const commands = [...withoutFormulas(text).matchAll(/\\[A-Za-z]{2,}/g)].map(
      ([name]) => `${shown(name)} is a macro that only the authors know`,
    );
    return { text, repairs: [], warnings: [...holes, ...commands] };
  },
};

/** How far one looks for words beside a hole. */
const reach = 200;

/** The three words before a hole, its comma, and the three words after it. */
function wordsAround(text: string, at: number): string {
  const before = text
    .slice(Math.max(0, at - reach), at)
    .split(/\s+/)
    .slice(-3);
  const after = text
    .slice(at + 2, at + 2 + reach)
    .trim()
    .split(/\s+/)
    .slice(0, 3);
  return [...before, ",", ...after].join(" ").trim();
}
