import matter from "gray-matter";
import { type Position, positionsIn } from "../lib/positions.ts";
import type { Problem } from "../model/problem.ts";
import { type Fault, frameFault } from "./front-matter-frame.ts";
import { type Locate, yamlLocator } from "./locate.ts";
import { type ReadYaml, readYaml } from "./yaml.ts";

/** A file of content: its path as contributors know it, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/** A file split into front matter and body. `data` is undefined when the front matter cannot be read. */
export interface SplitFile {
  data: unknown;
  /** The whole text of the file. */
  text: string;
  /** Trimmed, with line feeds only. */
  body: string;
  /** Where the body starts: its line, and its offset in the text. */
  bodyLine: number;
  bodyStart: number;
  locate: Locate;
  /** Line and column of an offset in the text. */
  at: (offset: number) => Position;
  problems: Problem[];
}

/**
 * Splits a file into front matter and body.
 *
 * gray-matter would run front matter marked as JavaScript, and shares one mutable object between equal texts
 * unless it is given options. Here every language but YAML is rejected before it is called, and its other engines are
 * replaced as well, so that a difference in how the first line is read cannot matter.
 */
export function splitFrontMatter({ file, text }: SourceFile): SplitFile {
  const at = positionsIn(text);
  const report = ({ offset, message, fix, edit }: Fault): Problem => ({
    file, ...at(offset), rule: "front-matter", message, fix, severity: "error", ...(edit !== undefined && { edit }),
  }); // prettier-ignore
  const fault = frameFault(text);
  if (fault !== undefined)
    return { ...bodyAt(text, at, text.length), data: undefined, locate: () => undefined, problems: [report(fault)] };

  let yaml: ReadYaml = { data: {}, faults: [] };
  const parse = (source: string): object => {
    // gray-matter cuts before the last line feed, which leaves half of a CRLF to the last value.
    yaml = readYaml(source.replace(/\r$/, ""));
    return {};
  };
  const engines = { yaml: { parse }, javascript: refuse, json: refuse };
  const { content } = matter(text, { language: "yaml", engines } as never);
  const shift = text.indexOf("---") + 3 + languageLength(text);
  return {
    ...bodyAt(text, at, text.length - content.length),
    data: yaml.data,
    locate: yaml.document === undefined ? () => undefined : yamlLocator(yaml.document, shift, at),
    problems: yaml.faults.map((found) => report(moved(found, shift, text.length))),
  };
}

/** The text, and the body that begins at the first word behind an offset. */
function bodyAt(text: string, at: SplitFile["at"], from: number) {
  const bodyStart = from + /^\s*/.exec(text.slice(from))![0].length;
  const body = text.slice(bodyStart).replace(/\r\n?/g, "\n").trim(); // prettier-ignore
  return { text, at, body, bodyStart, bodyLine: at(bodyStart).line };
}

/** A fault of the YAML as one of the file. */
function moved({ offset, edit, ...fault }: Fault, shift: number, length: number): Fault {
  return {
    ...fault,
    offset: Math.min(length, offset + shift),
    ...(edit !== undefined && { edit: { ...edit, start: edit.start + shift, end: edit.end + shift } }),
  };
}

const refuse = { parse: (): never => { throw new Error("front matter in a language other than YAML"); } }; // prettier-ignore

/** gray-matter hands over the rest of the first line too, unless a language stands there. */
function languageLength(text: string): number {
  const language = /^\uFEFF?---([^\r\n]*)/.exec(text)![1]!;
  return language.trim() === "" ? 0 : language.length;
}
