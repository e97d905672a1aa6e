import { codePointName } from "../../lib/format.ts";
import { formulaRanges } from "./tex/dollars.ts";

/** What a cleaner may look at besides the text that it repairs. */
export interface CleanContext {
  where: "title" | "abstract";
  /** The abstract for a title, the title for an abstract: words joined in one may be separate in the other. */
  companion: string;
}

/** A repaired text, the repairs made, and what a person has to check. */
export interface Cleaned {
  text: string;
  repairs: string[];
  warnings: string[];
}

/** Repairs one kind of damage. Cleaning twice gives the same as cleaning once. */
export type Cleaner = (text: string, context: CleanContext) => Cleaned;

/** The replacement for one match; returning the match itself leaves it alone. */
type Replace = (match: string, groups: string[]) => string;

/** Replaces each match of a pattern. Every change is reported with the text before and after it. */
export function replacing(why: string, pattern: RegExp, replace: Replace): Cleaner {
  return (text) => {
    const repairs: string[] = [];
    const repaired = text.replace(pattern, (match: string, ...rest: unknown[]) => {
      const groups = rest.filter((group): group is string => typeof group === "string").slice(0, -1);
      const replacement = replace(match, groups);
      if (replacement !== match) repairs.push(`${quote(match)} is ${quote(replacement)} (${why})`);
      return replacement;
    });
    return { text: repaired, repairs, warnings: [] };
  };
}

/** Applies several steps, each to the result of the one before. */
export function sequence(...steps: Cleaner[]): Cleaner {
  return (text, context) =>
    steps.reduce<Cleaned>((done, step) => append({ ...done, text: "" }, step(done.text, context)), unreported(text));
}

/** Applies a step to the text outside formulas only. */
export function outsideFormulas(step: Cleaner): Cleaner {
  return (text, context) => {
    let at = 0;
    let result = unreported("");
    for (const { start, end } of formulaRanges(text)) {
      result = append(append(result, step(text.slice(at, start), context)), unreported(text.slice(start, end)));
      at = end;
    }
    return append(result, step(text.slice(at), context));
  };
}

/** The text without its formulas. */
export function withoutFormulas(text: string): string {
  let at = 0;
  let outside = "";
  for (const { start, end } of formulaRanges(text)) {
    outside += text.slice(at, start);
    at = end;
  }
  return outside + text.slice(at);
}

/** A text about which nothing is reported. */
export function unreported(text: string): Cleaned {
  return { text, repairs: [], warnings: [] };
}

function append(done: Cleaned, next: Cleaned): Cleaned {
  return {
    text: done.text + next.text,
    repairs: [...done.repairs, ...next.repairs],
    warnings: [...done.warnings, ...next.warnings],
  };
}

/** A short quotation for the report. */
export function quote(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, codePointName);
  return `“${visible.length > 90 ? `${visible.slice(0, 87).replace(/[\uD800-\uDBFF]$/, "")}…` : visible}”`;
}
