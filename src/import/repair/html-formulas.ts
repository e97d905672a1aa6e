import { decoded } from "./entities.ts";
import { attribute, type Element, elementsIn, readElement, wordsIn } from "./mathml.ts";
import { escaped, texOf } from "./mathml-tex.ts";

/** MathML as TeX: as its alternative text or an annotation has it, if they are TeX. */
export function mathTex(source: string): string | undefined {
  const [math] = elementsIn(readElement(source) ?? nothing);
  if (math === undefined) return undefined;
  const tex = annotationIn(math) ?? attribute(math.attributes, "alttext");
  return bareTex(tex !== undefined && /[\\^_]/.test(tex) ? tex : texOf(math));
}

const nothing: Element = { name: "", attributes: "", children: [] };

/** The TeX that MathML made from TeX carries. */
function annotationIn(element: Element): string | undefined {
  const elements = elementsIn(element);
  const own = elements.find(
    ({ name, attributes }) => name === "annotation" && /tex/i.test(attribute(attributes, "encoding") ?? ""),
  );
  if (own !== undefined) return wordsIn(own);
  const [only] = elements;
  return elements.length === 1 && /^(?:semantics|mrow|mstyle)$/.test(only!.name) ? annotationIn(only!) : undefined;
}

/** TeX without the document and the delimiters around it: `\begin{document}$$x$$\end{document}`. */
export function bareTex(source: string): string {
  const tex = decoded(source);
  const body = /\\begin\{document\}([^]*?)(?:\\end\{document\}|$)/.exec(tex)?.[1] ?? tex;
  const environment = /^\s*\\begin\{((?:equation|displaymath|math)\*?)\}([^]*)\\end\{\1\}\s*$/.exec(body)?.[2] ?? body;
  return environment
    .replace(/\\label\{[^{}]*\}/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:\$\$|\$|\\\(|\\\[)(.*?)(?:\$\$|\$|\\\)|\\\])$/, "$1")
    .trim();
}

/** Words that a superscript or subscript can hold. */
const short = /^[\p{L}\p{N}\p{Sm}\p{Sc}\s\-–−.,;:/()[\]|*'′″"·†‡§…°%&#_!?@]{1,40}$/u;
/** What is printed raised but is no exponent: 1st, 2nd, the sign of a trade mark. */
const notRaised = /^(?:st|nd|rd|th|[®™©℠°]|TM|\(R\))$/i;

/** A superscript or subscript as TeX (`^{2}`), or undefined if words say it better. */
export function scriptTex(mark: "^" | "_", source: string): string | undefined {
  const text = decoded(source.replace(/<[^<>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  if (!short.test(text) || text.includes("$") || notRaised.test(text)) return undefined;
  return `${mark}{${escaped(text).replace(/(?<![\p{L}\\])\p{L}{2,}/gu, "\\mathrm{$&}")}}`;
}
