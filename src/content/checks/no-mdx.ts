import { strayBraces } from "../../import/repair/tex-formulas.ts";
import { code } from "../quote.ts";
import type { Check } from "./check.ts";
import { cleaned } from "./support/cleaner-changes.ts";
import { rangeOf } from "./support/markup.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

const statement =
  /^[ \t]*(?:import\s+(?:[\w*{][^'"\n]{0,200}\sfrom\s+)?['"]|import\s*\(|export\s+(?:default|const|let|var|function|class|async)\b|export\s*[{*])/gm;
/** A group without braces inside, or a brace without its partner. */
const braces = /\{[^{}]{0,500}\}|[{}]/g;
/** What `latex-remnant` reports: the group of a command, an index, a formula that lost its backslashes. */
const ofTex = /(?:\\[A-Za-z]+|[\^_])\s?$/;
const lostTex = /\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b|\\[A-Za-z]/;

/** Braces around these only kept letters as they are; around anything else they may mean a set or code. */
const wordsOnly = /^\p{L}[\p{L}\s-]*$/u;

export const noMdx: Check = {
  id: "no-mdx",
  severity: "error",
  summary: "Outside formulas and code, text has no braces and no line that starts like code.",
  why: "It would not run, but the site would show it as text. Put a formula between dollar signs and code between backticks; remove stray braces.",
  bad: "We study {Transfer} learning on {0, 1}.",
  good: "We study Transfer learning on $\\{0, 1\\}$.",
  run: ({ fields }) => fields.flatMap((field) => [...statements(field), ...groups(field)]),
};

function statements({ markup, problem }: TextField): Found[] {
  return [...markup.prose.matchAll(statement)].map((match) =>
    problem(rangeOf(match), {
      message: `Unexpected line that starts like code: ${code(match[0])}`,
      fix: "Remove the line; if readers should see it, put it between backticks.",
    }),
  );
}

function groups(field: TextField): Found[] {
  const { prose } = field.markup;
  return [...prose.matchAll(braces)].flatMap((match) => {
    const before = prose.slice(Math.max(0, match.index - 30), match.index);
    if (before.endsWith("\\") || ofTex.test(before) || lostTex.test(match[0]) || isLostFormula(prose, match)) return [];
    const repaired = cleaned(match[0], { ...field, kind: "text" }, strayBraces);
    const isCertain = wordsOnly.test(repaired);
    return field.problem(rangeOf(match), {
      message: `Unexpected braces: ${code(match[0], 40)}`,
      fix: isCertain
        ? `Write ${code(repaired, 40)}.`
        : "Put a formula between dollar signs (`$\\{0, 1\\}$`) and code between backticks; remove braces that are left over.",
      replacement: isCertain && field.text.startsWith(match[0], match.index) ? repaired : undefined,
    });
  });
}

/** A lone brace in a line that also holds TeX commands is part of that damage. */
function isLostFormula(prose: string, match: RegExpExecArray): boolean {
  return match[0].length === 1 && lostTex.test(prose.slice(Math.max(0, match.index - 40), match.index + 40));
}
