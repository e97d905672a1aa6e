/** A formula of a field: between dollar signs, its braces matched, so that it cannot reach over the end of the field. */
const formula = /(?<!\\)\$((?:[^$\\{}"]|\\[^$]|\{(?:[^${}"]|\{(?:[^${}"]|\{[^${}"]*\})*\})*\})+)\$/g;

/** Marks that no text has: the private use area of Unicode. */
const mark = /\uE000(\d+)\uE001/g;

/** Puts marks in the place of formulas, of which Citation.js leaves out the signs `^` and `_`, and tells how to put them back. */
export function guardFormulas(text: string): { text: string; restore: (text: string) => string } {
  const formulas: string[] = [];
  const guarded = text.replace(formula, (found) => `\uE000${formulas.push(found) - 1}\uE001`);
  return { text: guarded, restore: (marked) => marked.replace(mark, (found, at) => formulas[Number(at)] ?? found) };
}
