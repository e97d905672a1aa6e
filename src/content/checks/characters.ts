import { unicodeForm as cleaner } from "../../import/repair/characters.ts";
import { codePointName, quote } from "../../lib/format.ts";
import { textsIn } from "../locate.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner } from "./support/cleaner-changes.ts";
import { type AnyFile, type Found, problemAt, problemAtKey } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** Control, bidirectional, zero-width, tag, variation-selector and other invisible characters; line breaks and tabs are fine. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFD]|\u034F|[\u{E0000}-\u{E0FFF}]|[\uFE00-\uFE0F]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Separators that stood between words. */
// eslint-disable-next-line no-control-regex
const separator = /[\u000B\u000C\u0085\u2028\u2029]/;

export const controlCharacters: Check = {
  id: "control-characters",
  summary: "Text has no invisible characters and no replacement characters (U+FFFD).",
  why: "Invisible characters can hide words from a reviewer and break a search. U+FFFD marks a character that was lost: look it up in the paper.",
  bad: 'title: "Transfer\\u200B learning"',
  good: "title: Transfer learning",
  run: ({ selected: { papers, topics, terms } }) =>
    [...papers, ...topics, ...terms].flatMap((file) => [...inText(file), ...inValues(file)]),
};

/** A file can hold a million of them. */
const mostReported = 20;

function inText(file: AnyFile): Found[] {
  const found = [...file.text.matchAll(invisible)].filter(
    ({ 0: character, index }) => !belongs(file.text, character, index),
  );
  return found.slice(0, mostReported).flatMap(({ 0: character, index }) =>
    problemAt(file, index, {
      ...describe(character),
      ...(character !== "\uFFFD" && {
        edit: { start: index, end: index + character.length, text: separator.test(character) ? " " : "" },
      }),
    }),
  );
}

/** Characters that YAML spells: `"\u202E"`. */
function inValues(file: AnyFile): Found[] {
  return textsIn(file.data).flatMap(({ path, text }) => {
    const found = [...text.matchAll(invisible)].find(
      ({ 0: character, index }) => !file.text.includes(character) && !belongs(text, character, index),
    );
    return problemAtKey(file, path, found && describe(found[0]));
  });
}

/** A byte-order mark at the start; a variation selector behind an emoji; joiners in scripts and emoji that need them. */
function belongs(text: string, character: string, index: number): boolean {
  if (character === "\uFEFF") return index === 0;
  if (/[\uFE0E\uFE0F]/.test(character)) return /[\p{Emoji}\p{M}]$/u.test(text.slice(Math.max(0, index - 2), index));
  if (!/[\u200C\u200D]/.test(character)) return false;
  return /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\uFE0F]\p{M}*$/u.test(
    text.slice(Math.max(0, index - 4), index),
  );
}

function describe(character: string): { message: string; fix: string } {
  const code = codePointName(character);
  if (character === "\uFFFD")
    return { message: `A character was lost (${code} stands for it)`, fix: "Write the character from the paper." };
  return {
    message: `Unexpected invisible character ${code}`,
    fix: separator.test(character) ? "Write a space instead." : "Remove it.",
  };
}

export const unicodeForm: Check = {
  id: "unicode-form",
  summary:
    "Letters are in Unicode NFC, without ligatures (“ﬁ”) or mathematical letters (“𝐋”), and each word uses one alphabet.",
  why: "Otherwise a search does not find the word: “Prоtotypical” with a Cyrillic “о” is another word. `--fix` corrects the form; retype a word of two alphabets.",
  bad: "We study ﬁne-tuning.",
  good: "We study fine-tuning.",
  run: ({ fields }) =>
    fields.flatMap((field) => [
      ...changesByCleaner(field, cleaner).flatMap((change) =>
        changeProblem(field, change, "Unicode form of letters in"),
      ),
      ...mixedWords(field),
    ]),
};

/** Alphabets with letters that look like Latin ones. Greek is left out: `λx` and `5 μm` are prose. */
const lookAlikes = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Words of two alphabets, such as “Lеarning” with a Cyrillic letter: another word to a search, the same to the eye. */
function mixedWords({ find }: TextField): Found[] {
  return find(/[\p{L}\p{M}]+/gu, ([word]) => {
    const found = lookAlikes.exec(word)?.[0];
    if (found === undefined || !/\p{Script=Latin}/u.test(word)) return undefined;
    return {
      message: `Unexpected letter "${found}" (${codePointName(found)}) of another alphabet in ${quote(word, 40)}`,
      fix: "Write the word with letters of one alphabet.",
    };
  });
}
