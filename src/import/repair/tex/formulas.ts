import { type Argument, type Environment, type Formula, inside } from "./nodes.ts";
import type { Change, Writer } from "./writer.ts";

/** A formula between dollar signs, or the words of one that only sets words. */
export function formula(writer: Writer, { tex, signs }: Formula): Change | undefined {
  const words = /^\s*\\(?:(textit|emph|mathit)|text|text(?:bf|rm|sc|tt|sf)|math(?:rm|bf))\{([^{}$\\^_]{2,})\}\s*$/.exec(
    tex,
  );
  if (words !== null && writer.does("words") && /\p{L}/u.test(words[2]!))
    return { kind: "words", text: writer.emphasised(words[2]!, words[1] !== undefined) };
  if (signs.startsWith("$")) {
    const known = withKnownCommands(tex);
    const text = known === tex || !writer.does("formula") ? undefined : writer.asFormula(known);
    return text === undefined ? undefined : { kind: "formula", text };
  }
  const kind = signs === "" ? "sign" : "formula";
  // In a regular expression, `\(` is a bracket.
  const isExpression = /\\[dDwWsSbB](?:[+*?{\])]|$)/.test(tex) && signs !== "";
  const text =
    isExpression || !writer.does(kind)
      ? undefined
      : writer.asFormula(signs === "" ? tex : tex.replace(/(?<!\\)\$/g, "").trim());
  return text === undefined ? undefined : { kind, text };
}

/** A formula without commands that are only known to LaTeX, and that have the same as another: `\ensuremath`, `\Tilde`. */
function withKnownCommands(tex: string): string {
  return tex
    .replace(/\\ensuremath(?![A-Za-z])\s?/g, "")
    .replace(/\\(?:nicefrac|sfrac)(?![A-Za-z])/g, "\\tfrac")
    .replace(/\\(?:mathds|mathbbm)(?![A-Za-z])/g, "\\mathbb")
    .replace(/\\(?:Hat|Check|Tilde|Acute|Grave|Dot|Ddot|Breve|Bar|Vec)(?![A-Za-z])/g, (name) => name.toLowerCase());
}

/** `\ensuremath{x}`, `CO\textsubscript{2}`. An ordinal is a word. */
export function ofFormula(writer: Writer, name: string, arg: Argument): Change | undefined {
  const { start, end } = inside(writer.text, arg);
  const tex = writer.text
    .slice(start, end)
    .replace(/(?<!\\)\$/g, "")
    .trim();
  if (name === "ensuremath") {
    const text = tex === "" ? "" : writer.asFormula(tex);
    return { kind: "formula", text: text ?? writer.all(inside(writer.text, arg).children) };
  }
  const ordinal = /^(?:st|nd|rd|th|®|™)$/.test(tex) || /^\\text(?:registered|trademark)(?:\{\})?$/.test(tex);
  if (ordinal) return { kind: "symbol", text: writer.all(inside(writer.text, arg).children) };
  const inner = /^[\p{L}\s]{2,}$/u.test(tex) ? `\\text{${tex}}` : tex;
  const text = tex === "" ? "" : writer.asFormula(`${/b$|subscript$/.test(name) ? "_" : "^"}{${inner}}`);
  return text === undefined ? undefined : { kind: "formula", text };
}

/** A displayed formula, in the line. */
export function displayed(writer: Writer, { name, inner }: Environment): Change | undefined {
  const isDisplay = /^(?:equation|math|displaymath|align|gather|multline|eqnarray|alignat)$/.test(name);
  if (!isDisplay || !writer.does("formula")) return undefined;
  const tex = writer
    .source(inner)
    .replace(/\\label\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])/g, "")
    .trim();
  const isTable = /&|\\\\/.test(tex);
  const text = writer.asFormula(isTable ? `\\begin{aligned}${tex}\\end{aligned}` : tex);
  return text === undefined ? undefined : { kind: "formula", text: ` ${text} ` };
}
