import { code } from "../../lib/format.ts";
import { type FormulaFault, longestFormula, setFormula } from "../formula.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./support/problem-at.ts";

export const texCommands: Check = {
  id: "tex-commands",
  severity: "warning",
  summary: `A formula is TeX that KaTeX can set, of at most ${longestFormula} characters.`,
  why: "Otherwise a page shows its source. Nothing in a formula is loaded, linked or defined; commands that colour, hide, resize or move symbols (`\\color`, `\\phantom`, `\\Huge`, `\\raisebox`) are not run, since they could cover the page. `\\$` is a dollar sign that begins no formula; amounts such as “$5 a day, not $10” need none.",
  bad: "The error is $\\color{red}{x}$.",
  good: "The error is $x$.",
  run: ({ fields }) =>
    fields
      .filter(({ kind }) => kind !== "line")
      .flatMap(({ markup, problem }) => markup.formulas.flatMap(({ tex, ...range }) => problem(range, findingOn(tex)))),
};

function findingOn(tex: string): Finding | undefined {
  const set = setFormula(tex);
  return "fault" in set ? faultOf(tex, set.fault) : undefined;
}

function faultOf(tex: string, { command, error }: FormulaFault): Finding {
  if (command !== undefined)
    return { message: `The command ${code(command)} is not run in a formula`, fix: `Remove ${code(command)}.` };
  if (error === undefined)
    return {
      message: `The formula is too long: ${tex.length} characters, at most ${longestFormula} are set`,
      fix: "Put each formula between its own two `$`.",
    };
  return {
    message: `Invalid TeX ${code(tex, 40)}: ${error}`,
    fix: "Write the formula as in the paper, with commands that KaTeX knows: https://katex.org/docs/supported",
  };
}
