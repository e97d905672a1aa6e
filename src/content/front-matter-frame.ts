import { code } from "../lib/format.ts";

/** Text to put in the place of other text. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Why front matter cannot be read, and where. */
export interface Fault {
  offset: number;
  message: string;
  fix: string;
  /** What to write in which place, where that is certain. */
  edit?: Replacement;
}

/** More than three thousand authors need; what is longer is a mistake or an attack. */
const longestFrontMatter = 128 * 1024;
/** gray-matter looks for comments in time quadratic in a run of blank lines. */
const longestGap = 1000;
/** `yaml` 2.9.1 takes two minutes for 100,000 nested `? `, which nothing needs. */
const mostQuestionMarks = 20;

/** What is wrong with the frame of the front matter, before anything is parsed: each step is linear in the text. */
export function frameFault(text: string): Fault | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!/^---(?!-)/.test(text.slice(start, start + 4))) return startFault(text, start);
  return languageFault(text, start + 3) ?? closingFault(text, start + 3);
}

function startFault(text: string, start: number): Fault {
  const space = /^\s{1,1000}(?=---[ \t]*\r?\n)/.exec(text.slice(start))?.[0];
  if (space === undefined) {
    const fix = "Start the file with a line `---`, then `title: …`, then a line `---`, then the text.";
    return { offset: 0, message: "Missing front matter", fix };
  }
  const edit = { start, end: start + space.length, text: "" };
  const message = "Unexpected white space before the front matter";
  return { offset: 0, message, fix: "Remove everything before the first `---`.", edit };
}

function languageFault(text: string, from: number): Fault | undefined {
  const end = text.indexOf("\n", from);
  const language = text.slice(from, end === -1 ? text.length : end).trim();
  if (language === "" || language === "yaml") return undefined;
  const fix = "Write `---` alone on the first line, and each value as `key: value`.";
  return { offset: from, message: `Unexpected front matter in ${code(language, 20)}, expected YAML`, fix };
}

function closingFault(text: string, from: number): Fault | undefined {
  const closing = text.indexOf("\n---", from);
  if (closing === -1) {
    const fix = "Add a line `---` between the front matter and the text.";
    return { offset: 0, message: "Missing line `---` at the end of the front matter", fix };
  }
  const rest = /^[^\r\n]*/.exec(text.slice(closing + 4, closing + 200))![0];
  if (rest.trim() === "") return excess(text.slice(from, closing), from);
  const message = `Unexpected ${code(`---${rest}`, 23)}, expected \`---\` alone on the line`;
  return { offset: closing + 1, message, fix: "Write `---` alone on this line." };
}

function excess(frontMatter: string, from: number): Fault | undefined {
  const fault = (message: string, index: number): Fault => ({
    offset: from + index,
    message,
    fix: "Write one plain `key: value` per line.",
  });
  const { length } = frontMatter;
  if (length > longestFrontMatter)
    return fault(`The front matter is too long: ${length} characters, at most ${longestFrontMatter} are allowed`, 0);
  const gap = new RegExp(`\\s{${longestGap}}`).exec(frontMatter);
  if (gap !== null) return fault(`Unexpected run of ${longestGap} white-space characters`, gap.index);
  const marks = [...frontMatter.matchAll(/(?<!\S)\?(?=\s)/g)];
  return marks.length > mostQuestionMarks ? fault("Unexpected keys marked with `?`", marks[0]!.index) : undefined;
}
