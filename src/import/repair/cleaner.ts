/** What a cleaner may look at besides the text it repairs. */
export interface CleanContext {
  where: "title" | "abstract";
  /** The other of the two: a word that is glued in the title may stand apart in the abstract. */
  companion: string;
}

/** A text, what was repaired in it, and what only a person can settle. */
export interface Cleaned {
  text: string;
  repairs: string[];
  warnings: string[];
}

/** One kind of damage and its repair. Cleaning twice gives the same as cleaning once. */
export interface Cleaner {
  id: string;
  clean(text: string, context: CleanContext): Cleaned;
}

/** One replacement of a cleaner; returning the match itself leaves it alone. */
type Replace = (match: string, groups: string[], offset: number) => string;

/** Makes a cleaner of a pattern and what to put in its place. Every change is named by what was and what is. */
export function replacing(id: string, why: string, pattern: RegExp, replace: Replace): Cleaner {
  return {
    id,
    clean: (text) => {
      const repairs: string[] = [];
      const repaired = text.replace(pattern, (match: string, ...rest: unknown[]) => {
        const groups = rest.filter((group): group is string => typeof group === "string").slice(0, -1);
        const offset = rest.find((value): value is number => typeof value === "number")!;
        const made = replace(match, groups, offset);
        if (made !== match) repairs.push(`${shown(match)} is ${shown(made)} (${why})`);
        return made;
      });
      return { text: repaired, repairs: [...new Set(repairs)], warnings: [] };
    },
  };
}

/** A short quotation for a repair note. */
export function shown(text: string): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `“${visible.length > 90 ? `${visible.slice(0, 87).replace(/[\uD800-\uDBFF]$/, "")}…` : visible}”`;
}

/** Formulas (`$…$`); `\$` is the sign of money. */
const formulas = /(?<!\\)\$(?:[^$\\]|\\[^])+\$/g;

/** Applies a function to the text outside formulas only. */
export function outsideFormulas(text: string, change: (part: string) => string): string {
  let end = 0;
  let changed = "";
  for (const { index, 0: formula } of text.matchAll(formulas)) {
    changed += change(text.slice(end, index)) + formula;
    end = index + formula.length;
  }
  return changed + change(text.slice(end));
}

/** The text without its formulas. */
export function withoutFormulas(text: string): string {
  return text.replace(formulas, "");
}
