import katex from "katex";

/**
 * Commands that load, link or define, and those that move, resize, hide or colour, by which a formula could be drawn over
 * the rest of the page. None has a place in an abstract.
 */
const forbidden =
  /\\(?:href|url|includegraphics|input|include|html(?:Class|Id|Style|Data)|[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|(?:re)?newenvironment|require|usepackage|documentclass|write|openin|openout|read|catcode|csname|expandafter|special|immediate|loop|global|long|begingroup|endgroup|char|unicode|class|cssId|style|bbox|data|color|textcolor|f?colorbox|rule|raisebox|[mh]?kern|[mh]skip|[hv]space|(?:math)?[lrc]lap|[hv]?phantom|smash|genfrac|above|tiny|sixptsize|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|vcenter)(?![A-Za-z])/;

/** Options for KaTeX: nothing is linked or loaded, and expansion is bounded. */
const options = {
  output: "mathml",
  trust: false,
  strict: "ignore",
  maxExpand: 100,
  maxSize: 10,
  // LaTeX's own, which KaTeX lacks.
  macros: { "\\mbox": "\\text{#1}" },
} as const;

/** The longest formula that an abstract plausibly has; a longer one is text between two stray dollar signs. */
export const longestFormula = 1000;

/** Why a formula cannot be set: a command that is not run, an error of KaTeX, or neither where it is too long. */
export interface FormulaFault {
  command?: string;
  error?: string;
}

/**
 * Sets a formula as MathML, with the TeX kept inside as an annotation for copying. Nothing is loaded or linked
 * (`trust: false`), and macro expansion is bounded. The check and the page both ask here, so that what the check names is
 * what a page shows as source.
 */
export function setFormula(tex: string, displayMode = false): { mathml: string } | { fault: FormulaFault } {
  const command = forbidden.exec(tex)?.[0];
  if (command !== undefined) return { fault: { command } };
  if (tex.length > longestFormula) return { fault: {} };
  try {
    const html = katex.renderToString(tex, { ...options, displayMode });
    return { mathml: html.slice(html.indexOf("<math"), html.lastIndexOf("</math>") + "</math>".length) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { error: message.replace(/^KaTeX parse error: |\u0332/g, "").replace(/\s+/g, " ").slice(0, 120) } }; // prettier-ignore
  }
}
