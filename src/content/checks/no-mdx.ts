import type { Problem } from "../../model/problem.ts";
import { strayBraces } from "../../import/repair/tex-formulas.ts";
import type { Check } from "./check.ts";
import type { Passage } from "./support/passage.ts";

const id = "no-mdx";

const statement =
  /^[ \t]*(?:import\s+(?:[\w*{][^'"\n]{0,200}\sfrom\s+)?['"]|import\s*\(|export\s+(?:default|const|let|var|function|class|async)\b|export\s*[{*])/gm;
/** A group without braces inside, or a brace without its partner. */
const braces = /\{[^{}]{0,500}\}|[{}]/g;
/** What `latex-remnant` speaks of: the group of a command, an index, a formula that lost its backslashes. */
const ofTex = /(?:\\[A-Za-z]+|[\^_])\s?$/;
const lostTex = /\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b|\\[A-Za-z]/;

/** Braces around these did no more than keep letters as they are; around anything else they may mean a set or code. */
const wordsOnly = /^\p{L}[\p{L}\s-]*$/u;

/** Nothing in the text looks like code of a page. The site would show it as it stands; in an abstract it is damage. */
export const noMdx: Check = {
  id,
  run: ({ passages }) => passages.flatMap((passage) => [...statements(passage), ...groups(passage)]),
};

function statements(passage: Passage): Problem[] {
  return [...passage.markup.prose.matchAll(statement)].map((match) =>
    passage.problem(id, rangeOf(match), {
      message: `Unexpected line that starts like code: \`${match[0].trim()}\`, expected prose`,
      fix: "Remove the line; if readers should see it, put it between backticks.",
    }),
  );
}

function groups(passage: Passage): Problem[] {
  const { prose } = passage.markup;
  return [...prose.matchAll(braces)].flatMap((match) => {
    const before = prose.slice(Math.max(0, match.index - 30), match.index);
    if (before.endsWith("\\") || ofTex.test(before) || lostTex.test(match[0]) || isLostFormula(prose, match)) return [];
    const repaired = strayBraces(match[0], { where: "abstract", companion: "" }).text;
    const whole = passage.text.slice(match.index, match.index + match[0].length) === match[0];
    return [
      passage.problem(id, rangeOf(match), {
        message: `Unexpected braces: \`${match[0].slice(0, 40).replace(/\s+/g, " ")}\`, expected prose`,
        fix: !wordsOnly.test(repaired)
          ? "Put a formula between dollar signs (`$\\{0, 1\\}$`), code between backticks; remove braces that are left over."
          : `Write \`${repaired.slice(0, 40)}\`.`,
        replacement: whole && wordsOnly.test(repaired) ? repaired : undefined,
      }),
    ];
  });
}

/** A lone brace in a line that also holds TeX commands is part of that damage. */
function isLostFormula(prose: string, match: RegExpExecArray): boolean {
  return match[0].length === 1 && lostTex.test(prose.slice(Math.max(0, match.index - 40), match.index + 40));
}

function rangeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
