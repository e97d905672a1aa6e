import { type Cleaner, shown } from "./cleaner.ts";

/** Reports the hole that a name leaves when its macro is lost: "we introduce , the first". */
export const lostMacros: Cleaner = {
  id: "lost-macros",
  clean: (text) => {
    const holes = [...text.matchAll(/(?:\S+\s+){0,2}\p{L}+ ,(?=\s)(?:\s+\S+){0,3}/gu)].map(
      ([hole]) => `a word seems to be lost before the comma in ${shown(hole)}`,
    );
    const commands = [...text.replace(/\$[^$]+\$/g, "").matchAll(/\\[A-Za-z]{2,}/g)].map(
      ([name]) => `${shown(name)} is a macro that only the authors know`,
    );
    return { text, repairs: [], doubts: [...holes, ...commands] };
  },
};
