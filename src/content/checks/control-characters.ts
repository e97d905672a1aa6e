import type { Problem } from "../../model/problem.ts";
import type { Check } from "./check.ts";
import { type AnyFile, problemAt, problemAtKey } from "./support/problem-at.ts";
import { textsIn } from "./support/texts-in.ts";

const id = "control-characters";

/** Control, bidirectional, zero-width, tag, selecting and other characters that nobody sees; line breaks and tabs are fine. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFD]|\u034F|[\u{E0000}-\u{E0FFF}]|[\uFE00-\uFE0F]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Separators that stood between words. */
// eslint-disable-next-line no-control-regex
const separator = /[\u000B\u000C\u0085\u2028\u2029]/;

/** No character is invisible: it could hide words from a reviewer or break a search. */
export const controlCharacters: Check = {
  id,
  run: ({ papers, topics, terms, judged }) =>
    [...papers, ...topics, ...terms]
      .filter(({ file }) => judged(file))
      .flatMap((file) => [...inText(file), ...inValues(file)]),
};

/** A file can hold a million of them. */
const mostShown = 20;

function inText(file: AnyFile): Problem[] {
  const found = [...file.text.matchAll(invisible)].filter(
    ({ 0: character, index }) => !belongs(file.text, character, index),
  );
  return found.slice(0, mostShown).map(({ 0: character, index }) =>
    problemAt(file, id, index, {
      ...describe(character),
      ...(character !== "\uFFFD" && {
        edit: { start: index, end: index + character.length, text: separator.test(character) ? " " : "" },
      }),
    }),
  );
}

/** Characters that YAML spells: `"\u202E"`. */
function inValues(file: AnyFile): Problem[] {
  return textsIn(file.data, []).flatMap(({ path, text }) => {
    const found = [...text.matchAll(invisible)].find(
      ({ 0: character, index }) => !file.text.includes(character) && !belongs(text, character, index),
    );
    return found === undefined ? [] : [problemAtKey(file, id, path, describe(found[0]))];
  });
}

/** A byte-order mark at the start; the look of an emoji; joiners inside scripts and emoji that need them. */
function belongs(text: string, character: string, index: number): boolean {
  if (character === "\uFEFF") return index === 0;
  if (/[\uFE0E\uFE0F]/.test(character)) return /[\p{Emoji}\p{M}]$/u.test(text.slice(Math.max(0, index - 2), index));
  if (!/[\u200C\u200D]/.test(character)) return false;
  return /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\uFE0F]\p{M}*$/u.test(
    text.slice(Math.max(0, index - 4), index),
  );
}

function describe(character: string): { message: string; fix: string } {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\uFFFD")
    return {
      message: `Unexpected replacement character (${code}), expected the character that was lost`,
      fix: "Write the character from the paper.",
    };
  return {
    message: `Unexpected invisible character ${code}, expected text that readers see`,
    fix: separator.test(character) ? "Write a space instead." : "Remove it.",
  };
}
