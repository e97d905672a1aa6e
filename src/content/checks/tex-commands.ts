import katex from "katex";
import { forbiddenCommand, katexOptions } from "../tex-safety.ts";
import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import type { Passage } from "./support/passage.ts";

const id = "tex-commands";

/** The longest formula that an abstract plausibly has. */
const longest = 1000;

/** Formulas are TeX that can be shown, and that does nothing else. */
export const texCommands: Check = {
  id,
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => kind !== "line")
      .flatMap((passage) => [
        ...passage.markup.formulas.flatMap((formula) => judge(passage, formula)),
        ...lone(passage),
      ]),
};

function judge(passage: Passage, { start, end, tex }: { start: number; end: number; tex: string }): Problem[] {
  const at = (message: string, fix: string): Problem[] => [passage.problem(id, { start, end }, { message, fix })];
  const command = forbiddenCommand(tex);
  if (command !== undefined)
    return at(`Unexpected \`${command}\` in a formula, expected signs only`, `Remove \`${command}\`.`);
  if (tex.length > longest)
    return at(
      `Unexpected formula of ${tex.length} characters, expected at most ${longest}`,
      "Put each formula between its own two `$`.",
    );
  if (/^\d[^\\^_=]*$/.test(tex) && /\s[A-Za-z]{2}/.test(tex))
    return at(
      `Unexpected formula \`${tex.slice(0, 40)}\`, expected an amount of money`,
      "Write `\\$` for a dollar sign that begins no formula.",
    );
  const error = whyUnreadable(tex);
  return error === undefined
    ? []
    : at(
        `Unexpected TeX in \`${tex.slice(0, 40)}\`: ${error}`,
        "Write the formula as in the paper, with commands that KaTeX knows: https://katex.org/docs/supported",
      );
}

function whyUnreadable(tex: string): string | undefined {
  try {
    katex.renderToString(tex, katexOptions);
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message
          .replace(/^KaTeX parse error: /, "")
          .replace(/\u0332/g, "")
          .replace(/\s+/g, " ")
          .slice(0, 120)
      : String(error);
  }
}

/** A dollar sign outside formulas that no backslash marks as one. */
function lone(passage: Passage): Problem[] {
  return [...passage.markup.prose.matchAll(/(?<!\\)(?:\\\\)*\$/g)].slice(0, 1).map((match) => {
    const start = match.index + match[0].length - 1;
    return passage.problem(
      id,
      { start, end: start + 1 },
      {
        message: "Unexpected `$` without a partner, expected a formula between two",
        fix: "Close the formula with `$`, or write `\\$` for a dollar sign.",
      },
    );
  });
}
