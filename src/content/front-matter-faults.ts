import type { Replacement } from "./quote-value.ts";

/** Why front matter is not read at all, and where. */
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

const showTheForm = "Begin the file with a line `---`, then `title: …`, then a line `---`, then the text.";

/** What is wrong with the frame of the front matter, before anything is parsed: each part is linear in the text. */
export function findFault(text: string): Fault | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!/^---(?!-)/.test(text.slice(start, start + 4))) {
    const message = "Unexpected start of the file, expected front matter";
    const blanks = /^\s{1,1000}(?=---[ \t]*\r?\n)/.exec(text.slice(start))?.[0];
    if (blanks === undefined) return { offset: 0, message, fix: showTheForm };
    const edit = { start, end: start + blanks.length, text: "" };
    return { offset: 0, message, fix: "Remove the blanks before the first `---`.", edit };
  }
  return findLanguage(text, start + 3) ?? findClosing(text, start + 3);
}

function findLanguage(text: string, from: number): Fault | undefined {
  const end = text.indexOf("\n", from);
  const language = text.slice(from, end === -1 ? text.length : end).trim();
  if (language === "" || language === "yaml") return undefined;
  return {
    offset: from,
    message: `Unexpected front matter in \`${language.slice(0, 20).replace(/\s+/g, " ")}\`, expected YAML`,
    fix: "Write `---` alone in the first line, and each value as `key: value`.",
  };
}

function findClosing(text: string, from: number): Fault | undefined {
  const closing = text.indexOf("\n---", from);
  if (closing === -1) {
    return {
      offset: 0,
      message: "Unexpected end of the file, expected a line `---` that closes the front matter",
      fix: "Add a line `---` between the front matter and the text.",
    };
  }
  const rest = /^[^\r\n]*/.exec(text.slice(closing + 4, closing + 200))![0];
  if (rest.trim() !== "") {
    return {
      offset: closing + 1,
      message: `Unexpected \`---${rest.slice(0, 20)}\`, expected a line \`---\``,
      fix: "Write `---` alone in that line.",
    };
  }
  return findExcess(text.slice(from, closing), from);
}

function findExcess(frontMatter: string, from: number): Fault | undefined {
  const fix = "Keep one plain `key: value` a line.";
  if (frontMatter.length > longestFrontMatter) {
    return {
      offset: from,
      message: `Unexpected front matter of ${frontMatter.length} characters, expected at most ${longestFrontMatter}`,
      fix,
    };
  }
  const gap = new RegExp(`\\s{${longestGap}}`).exec(frontMatter);
  if (gap !== null)
    return { offset: from + gap.index, message: `Unexpected run of ${longestGap} blanks, expected values`, fix };
  const marks = [...frontMatter.matchAll(/(?<!\S)\?(?=\s)/g)];
  if (marks.length <= mostQuestionMarks) return undefined;
  return { offset: from + marks[0]!.index, message: "Unexpected keys marked with `?`, expected plain keys", fix };
}
