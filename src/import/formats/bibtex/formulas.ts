import { unusedCharacter } from "../../../lib/unused-character.ts";

/** A formula of a field: between dollar signs, its braces matched, so that it cannot reach over the end of the field. */
const formula = /(?<!\\)\$((?:[^$\\{}"]|\\[^$]|\{(?:[^${}"]|\{(?:[^${}"]|\{[^${}"]*\})*\})*\})+)\$/g;

/** Puts marks in the place of formulas, of which Citation.js leaves out the signs `^` and `_`, and tells how to put them back. */
export function guardFormulas(text: string): { text: string; restore: (text: string) => string } {
  const formulas: string[] = [];
  const mark = unusedCharacter(text);
  const guarded = text.replace(formula, (found) => `${mark}${formulas.push(found) - 1}${mark}`);
  const marks = new RegExp(`${mark}(\\d+)${mark}`, "g");
  return { text: guarded, restore: (marked) => marked.replace(marks, (found, at) => formulas[Number(at)] ?? found) };
}
