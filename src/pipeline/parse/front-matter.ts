import matter from "gray-matter";
import { type Document, parseDocument } from "yaml";
import { positionsIn } from "../../lib/positions.ts";
import type { Problem } from "../../model/problem.ts";
import { type Locate, yamlLocator } from "./yaml-locator.ts";

/** A file of content: its path as contributors know it, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/** A file taken apart. `data` is undefined when the front matter cannot be read. */
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
  problems: Problem[];
}

/** Aliases let a few lines unfold to gigabytes; front matter has no use for them. */
const noAliases = { maxAliasCount: 0 };

/**
 * Takes a file apart into front matter and body.
 *
 * gray-matter would run front matter that is marked as JavaScript, and shares one mutable object between equal texts
 * unless it is given options; here every language but YAML is refused before it is called.
 */
export function splitFrontMatter({ file, text }: SourceFile): SplitFile {
  const at = positionsIn(text);
  const report = (offset: number, message: string, fix: string): Problem => ({
    file, ...at(offset), rule: "front-matter", message, fix, severity: "error",
  }); // prettier-ignore
  const refusal = refuseUnreadable(text);
  if (refusal !== undefined) return unreadable([report(refusal.offset, refusal.message, refusal.fix)]);

  let document: Document.Parsed | undefined;
  const parse = (yaml: string) => {
    document = parseDocument(yaml, { prettyErrors: false, merge: false, schema: "core", uniqueKeys: true });
    return {};
  };
  const { content } = matter(text, { language: "yaml", engines: { yaml: { parse } } } as never);
  const shift = text.indexOf("---") + 3 + firstLine(text).slice(3).length;
  const bodyStart = text.length - content.length + /^\s*/.exec(content)![0].length;
  return {
    text,
    ...readData(document, (offset, message, fix) => report(offset + shift, message, fix)),
    body: content.replace(/\r\n?/g, "\n").trim(),
    bodyLine: at(bodyStart).line,
    bodyStart,
    locate: document === undefined ? () => undefined : yamlLocator(document, shift, at),
  };
}

function firstLine(text: string): string {
  return /^\uFEFF?([^\r\n]*)/.exec(text)![1]!;
}

function refuseUnreadable(text: string): { offset: number; message: string; fix: string } | undefined {
  const opening = firstLine(text);
  if (!/^---(?!-)/.test(opening)) {
    return { offset: 0, message: "Unexpected start of the file, expected front matter", fix: "Begin the file with a line `---`, then `title: …`, then a line `---`, then the text." };
  }
  const language = opening.slice(3).trim();
  if (language !== "" && language !== "yaml") {
    return { offset: 3, message: `Unexpected front matter in \`${language.slice(0, 20)}\`, expected YAML`, fix: "Write `---` alone in the first line, and each value as `key: value`." };
  }
  if (!/\n---[ \t]*(?:\r?\n|$)/.test(text.slice(opening.length))) {
    return { offset: 0, message: "Unexpected end of the file, expected a line `---` that closes the front matter", fix: "Add a line `---` between the front matter and the text." };
  }
  return undefined;
}

function readData(
  document: Document.Parsed | undefined,
  report: (offset: number, message: string, fix: string) => Problem,
): Pick<SplitFile, "data" | "problems"> {
  if (document === undefined) return { data: {}, problems: [] };
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map(({ pos, message }) => report(pos[0], `Unexpected YAML: ${oneLine(message)}`, yamlHint(message)));
  if (document.errors.length > 0) return { data: undefined, problems };
  try {
    return { data: document.toJS(noAliases), problems };
  } catch {
    problems.push(report(document.range[0], "Unexpected alias (`*name`) in front matter, expected plain values", "Write the value out in each place; put a text that starts with `*` or `&` between quotes."));
    return { data: undefined, problems };
  }
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").replace(/[.:]$/, "");
}

function yamlHint(message: string): string {
  if (/unique/i.test(message)) return "Keep one of the two keys.";
  if (/tag/i.test(message)) return "Remove the tag (the word that starts with `!`).";
  return 'Put a value that holds `: ` or `#`, or starts with one of `[{*&!|>%@"`, between double quotes.';
}

function unreadable(problems: Problem[]): SplitFile {
  return { data: undefined, text: "", body: "", bodyLine: 1, bodyStart: 0, locate: () => undefined, problems };
}
