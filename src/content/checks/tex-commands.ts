import katex from "katex";
import { code } from "../../lib/format.ts";
import { forbiddenCommand, katexOptions } from "../tex-safety.ts";
import type { Check } from "./check.ts";
import type { Finding, Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** The longest formula that an abstract plausibly has. */
const longest = 1000;

export const texCommands: Check = {
  id: "tex-commands",
  summary: `A formula is TeX that KaTeX can show, of at most ${longest} characters.`,
  why: "It must not load, link or define anything, nor colour, hide, resize or move symbols (`\\color`, `\\phantom`, `\\Huge`, `\\raisebox`), so that it cannot cover the page. A dollar sign outside a formula is written `\\$`.",
  bad: "The error is $\\color{red}{x}$, and it costs $5.",
  good: "The error is $x$, and it costs \\$5.",
  run: ({ fields }) =>
    fields.filter(({ kind }) => kind !== "line").flatMap((field) => [...inFormulas(field), ...unmatchedDollar(field)]),
};

function inFormulas({ markup, problem }: TextField): Found[] {
  return markup.formulas.flatMap(({ tex, ...range }) => problem(range, findingOn(tex)));
}

function findingOn(tex: string): Finding | undefined {
  const command = forbiddenCommand(tex);
  if (command !== undefined)
    return { message: `The command ${code(command)} is not allowed in a formula`, fix: `Remove ${code(command)}.` };
  if (tex.length > longest)
    return {
      message: `The formula is too long: ${tex.length} characters, at most ${longest} are allowed`,
      fix: "Put each formula between its own two `$`.",
    };
  if (/^\d[^\\^_=]*$/.test(tex) && /\s[A-Za-z]{2}/.test(tex))
    return {
      message: `Unexpected formula ${code(tex, 40)}, expected an amount of money`,
      fix: "Write `\\$` for a dollar sign that does not start a formula.",
    };
  const error = katexError(tex);
  if (error === undefined) return undefined;
  return {
    message: `Invalid TeX ${code(tex, 40)}: ${error}`,
    fix: "Write the formula as in the paper, with commands that KaTeX knows: https://katex.org/docs/supported",
  };
}

function katexError(tex: string): string | undefined {
  try {
    katex.renderToString(tex, katexOptions);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^KaTeX parse error: |\u0332/g, "").replace(/\s+/g, " ").slice(0, 120); // prettier-ignore
  }
}

/** The first dollar sign outside formulas that no backslash marks as one. */
function unmatchedDollar({ markup, problem }: TextField): Found[] {
  const match = /(?<!\\)(?:\\\\)*\$/.exec(markup.prose);
  if (match === null) return [];
  const end = match.index + match[0].length;
  const fix = "Close the formula with `$`, or write `\\$` for a dollar sign.";
  return problem({ start: end - 1, end }, { message: "Unexpected `$` without a partner", fix });
}
