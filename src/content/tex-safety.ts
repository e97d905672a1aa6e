/**
 * Commands that load, link or define, and those that move, resize, hide or colour, by which a formula could be drawn over
 * the rest of the page. None has a place in an abstract.
 */
const forbidden =
  /\\(?:href|url|includegraphics|input|include|html(?:Class|Id|Style|Data)|[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|(?:re)?newenvironment|require|usepackage|documentclass|write|openin|openout|read|catcode|csname|expandafter|special|immediate|loop|global|long|begingroup|endgroup|char|unicode|class|cssId|style|bbox|data|color|textcolor|f?colorbox|rule|raisebox|[mh]?kern|[mh]skip|[hv]space|(?:math)?[lrc]lap|[hv]?phantom|smash|genfrac|above|tiny|sixptsize|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|vcenter)(?![A-Za-z])/;

/** Options for KaTeX: nothing is linked or loaded, and expansion is bounded. */
export const katexOptions = { output: "mathml", trust: false, strict: "ignore", maxExpand: 100, maxSize: 10 } as const;

/** The first command of a formula that does more than typeset symbols, if there is one. */
export function forbiddenCommand(tex: string): string | undefined {
  return forbidden.exec(tex)?.[0];
}
