import { decoded } from "./entities.ts";

/** An element of MathML with its children, or a text. */
export interface Element {
  name: string;
  attributes: string;
  children: (Element | string)[];
}

const piece = /<(\/?)(?:\w+:)?([\w-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+|<)/g;

/** No formula nests deeper. */
const deepest = 60;

/** Reads MathML into a tree. Whatever is not well-formed is read as far as it goes; a tree without end is undefined. */
export function readElement(source: string): Element | undefined {
  const root: Element = { name: "math", attributes: "", children: [] };
  const open = [root];
  for (const [, slash, name, attributes, text] of source.matchAll(piece)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (slash === "") {
      const element = { name: name!.toLowerCase(), attributes: attributes!, children: [] };
      parent.children.push(element);
      if (!attributes!.endsWith("/")) open.push(element);
      if (open.length > deepest) return undefined;
    } else if (open.length > 1 && parent.name === name!.toLowerCase()) open.pop();
  }
  return root;
}

/** The value of an attribute. */
export function attribute(attributes: string, name: string): string | undefined {
  const [, , double, single] = new RegExp(`(^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(attributes) ?? []; // prettier-ignore
  const value = double ?? single;
  return value === undefined ? undefined : decoded(value);
}

/** The words of an element. */
export function wordsIn({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join("");
}

/** The children that are elements. */
export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== "string");
}
