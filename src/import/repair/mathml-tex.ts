import { attribute, type Element, elementsIn, wordsIn } from "./mathml.ts";

/** MathML as TeX. KaTeX knows the signs themselves (`≤`, `α`), which are kept. */
export function texOf(element: Element): string {
  const parts = element.children.flatMap((child) => {
    if (typeof child !== "string") return [texOf(child)];
    return child.trim() === "" ? [] : [`\\text{${escaped(child.replace(/\s+/g, " "))}}`];
  });
  const [base = "", first = "", second = ""] = parts;
  const write = Object.hasOwn(writers, element.name) ? writers[element.name] : undefined;
  if (write !== undefined)
    return write({ element, parts, base: grouped(base), first, second, words: wordsIn(element) });
  return joined(element.name === "semantics" ? parts.slice(0, 1) : parts);
}

interface Parts {
  element: Element;
  /** The children as TeX: all, and the first three; the first is in braces if it needs them. */
  parts: string[];
  base: string;
  first: string;
  second: string;
  words: string;
}

const writers: Record<string, (parts: Parts) => string> = {
  mi: ({ words, element }) => styled(words, element),
  mn: ({ words, element }) => styled(words, element),
  mo: ({ words, element }) => (/^\s*[a-z]{2,}\s*$/i.test(words) ? named(words.trim()) : styled(words, element)),
  mtext: ({ words, parts }) => (words.trim() === "" ? `\\ ${joined(parts)}` : `\\text{${escaped(words.replace(/\s+/g, " "))}}`), // prettier-ignore
  ms: ({ words }) => `\\text{${escaped(words)}}`,
  mspace: () => "\\ ",
  msup: ({ base, first }) => `${base}^{${first}}`,
  msub: ({ base, first }) => `${base}_{${first}}`,
  msubsup: ({ base, first, second }) => `${base}_{${first}}^{${second}}`,
  munder: ({ base, first }) => (isOperator(base) ? `${base}_{${first}}` : `\\underset{${first}}{${base}}`),
  mover: ({ base, first }) => over(base, first),
  munderover: ({ base, first, second }) => `${base}_{${first}}^{${second}}`,
  mfrac: ({ element, parts: [top = "", bottom = ""] }) =>
    /linethickness\s*=\s*["']0/.test(element.attributes) ? `\\binom{${top}}{${bottom}}` : `\\frac{${top}}{${bottom}}`,
  msqrt: ({ parts }) => `\\sqrt{${joined(parts)}}`,
  mroot: ({ parts: [base = "", index = ""] }) => `\\sqrt[${index}]{${base}}`,
  mfenced: ({ element: { attributes }, parts }) =>
    joined([
      escaped(attribute(attributes, "open") ?? "("),
      parts.join(attribute(attributes, "separators")?.trim().charAt(0) ?? ","),
      escaped(attribute(attributes, "close") ?? ")"),
    ]),
  mmultiscripts: ({ element, parts, base }) => multiscripts(element, parts, base),
  mtable: ({ parts }) => `\\begin{matrix} ${parts.join(" \\\\ ")} \\end{matrix}`,
  mtr: ({ parts }) => parts.join(" & "),
  annotation: () => "",
  "annotation-xml": () => "",
};

/** Two commands, or a command and a letter, need a space between them. */
function joined(parts: string[]): string {
  return parts.reduce((done, part) => (/\\[A-Za-z]+$/.test(done.slice(-30)) && /^[A-Za-z]/.test(part) ? `${done} ${part}` : done + part), ""); // prettier-ignore
}

function grouped(base: string): string {
  return /^(?:.|\\[A-Za-z]+|\\[A-Za-z]+\{[^{}]*\})$/su.test(base) || /^\d+$/.test(base) ? base : `{${base}}`;
}

const escapes: Record<string, string> = { "\\": "\\backslash ", "~": "\\sim ", "^": "\\wedge ", "\u00A0": "\\ " };

/** The characters that mean something else in TeX, escaped. */
export function escaped(text: string): string {
  return text
    .replace(/[\u2061-\u2064\u200B]/g, "")
    .replace(/[\\~^\u00A0]/g, (sign) => escapes[sign]!)
    .replace(/[%#&_{}$]/g, "\\$&");
}

const functions = /^(?:sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|arcsin|arccos|arctan|log|ln|lg|exp|max|min|sup|inf|lim|arg|det|dim|deg|gcd|hom|ker|Pr)$/; // prettier-ignore

function named(name: string): string {
  return functions.test(name) ? `\\${name}` : `\\operatorname{${name}}`;
}

const fonts = new Map(Object.entries({
  bold: "mathbf", "bold-italic": "boldsymbol", "double-struck": "mathbb", script: "mathcal", "bold-script": "mathcal", fraktur: "mathfrak",
  "sans-serif": "mathsf", monospace: "mathtt",
})); // prettier-ignore

/** A letter, name or number in its font; of several letters an upright one, as MathML has it. */
function styled(words: string, { attributes }: Element): string {
  const text = words.replace(/\s+/g, " ").trim();
  const font = fonts.get(attribute(attributes, "mathvariant") ?? "");
  if (font !== undefined && text !== "") return `\\${font}{${escaped(text)}}`;
  if (functions.test(text)) return `\\${text}`;
  return /^\p{L}{2,}$/u.test(text) ? `\\mathrm{${text}}` : escaped(text);
}

function isOperator(base: string): boolean {
  return /^\{?(?:[∑∏∫⋃⋂⨁⨂]|\\(?:lim|max|min|sup|inf|arg|det|gcd|operatorname).*)\}?$/s.test(base);
}

const accents = new Map(Object.entries({
  "¯": "bar", "‾": "bar", "ˉ": "bar", "^": "hat", "ˆ": "hat", "\\wedge ": "hat", "~": "tilde", "˜": "tilde", "\\sim ": "tilde", "∼": "tilde", "→": "vec",
  "⃗": "vec", "˙": "dot", ".": "dot", "¨": "ddot", "\\_": "bar", "ˇ": "check", "⌢": "widehat",
})); // prettier-ignore

function over(base: string, mark: string): string {
  const accent = accents.get(mark);
  if (accent !== undefined) return `\\${accent}{${base.replace(/^\{(.*)\}$/s, "$1")}}`;
  return isOperator(base) ? `${base}^{${mark}}` : `\\overset{${mark}}{${base}}`;
}

/** Indices behind the base, then, after a divider, those before it. */
function multiscripts(element: Element, parts: string[], base: string): string {
  const divider = elementsIn(element).findIndex(({ name }) => name === "mprescripts");
  const scripts = (from: number, to: number) =>
    parts.slice(from, to).map((part, index) => (part === "" ? "" : `${index % 2 === 0 ? "_" : "^"}{${part}}`)).join(""); // prettier-ignore
  if (divider < 0) return `${base}${scripts(1, parts.length)}`;
  const before = scripts(divider + 1, parts.length);
  return `${before === "" ? "" : `{}${before}`}${base}${scripts(1, divider)}`;
}
