import { code, codePointName, quote } from "../../lib/format.ts";
import { type InvisibleCharacter, invisibleCharacters } from "../invisible-characters.ts";
import { textsIn } from "../locate.ts";
import type { Check } from "./check.ts";
import { type AnyFile, type Finding, type Found, problemAt, problemAtKey } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

export const controlCharacters: Check = {
  id: "control-characters",
  summary: "Text has no invisible characters and no replacement characters (U+FFFD).",
  why: "Invisible characters can hide words from a reviewer and break a search. U+FFFD marks a character that was lost: look it up in the paper.",
  but: { warning: "a replacement character" },
  bad: 'title: "Transfer\\u200B learning"',
  good: "title: Transfer learning",
  run: ({ selected: { papers, topics, terms } }) =>
    [...papers, ...topics, ...terms].flatMap((file) => [...inText(file), ...inValues(file)]),
};

/** A file can hold a million of them. */
const mostReported = 20;

function inText(file: AnyFile): Found[] {
  const lost = [...file.text.matchAll(/\uFFFD/g)].slice(0, mostReported);
  const invisible = invisibleCharacters(file.text).slice(0, mostReported);
  return [
    ...lost.flatMap(({ index }) => problemAt(file, index, lostCharacter)),
    ...invisible.flatMap((found) => {
      const { character, index, instead } = found;
      const edit = { start: index, end: index + character.length, text: instead };
      return problemAt(file, index, { ...describe(found), edit });
    }),
  ];
}

/** Characters that YAML spells: `"\u202E"`. */
function inValues(file: AnyFile): Found[] {
  return textsIn(file.data).flatMap(({ path, text }) => {
    const found = invisibleCharacters(text).find(({ character }) => !file.text.includes(character));
    return problemAtKey(file, path, found && describe(found));
  });
}

function describe({ character, instead }: InvisibleCharacter): Finding {
  return {
    message: `Unexpected invisible character ${codePointName(character)}`,
    fix: instead === " " ? "Write a space instead." : "Remove it.",
  };
}

/** U+FFFD stands for a character that a program could not read. */
const lostCharacter: Finding = {
  message: "A character was lost (U+FFFD stands for it)",
  fix: "Write the character from the paper.",
  severity: "warning",
};

export const unicodeForm: Check = {
  id: "unicode-form",
  severity: "warning",
  summary:
    "Letters are in Unicode NFC, without ligatures (“ﬁ”) or words in mathematical letters (“𝐋𝐨𝐬𝐬”), and each word uses one alphabet.",
  why: "Otherwise a search does not find the word: “Prоtotypical” with a Cyrillic “о” is another word. `--fix` corrects the form; retype a word of two alphabets. Single mathematical letters, as in `𝔽₂`, are text.",
  bad: "We study ﬁne-tuning.",
  good: "We study fine-tuning.",
  run: ({ fields }) => fields.flatMap((field) => [...wrongForm(field), ...styledWords(field), ...mixedWords(field)]),
};

/** Typographic ligatures, and letters with marks for which there is one character. In some scripts NFC takes letters apart. */
const composable = /[ﬀ-ﬆ]|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+|[\u1100-\u11FF]{2,}/gu;

function wrongForm({ find }: TextField): Found[] {
  return find(/\S+/g, ([word]) => {
    const after = word.replace(composable, (letters) => letters.normalize(/[ﬀ-ﬆ]/.test(letters) ? "NFKC" : "NFC"));
    if (after === word) return undefined;
    const message = `Unexpected Unicode form of letters in ${code(word, 80)}`;
    return { message, fix: `Write ${code(after, 80)}.`, replacement: after };
  });
}

/** A letter alone has a meaning in mathematics. */
function styledWords({ find }: TextField): Found[] {
  return find(/[\u{1D400}-\u{1D7CB}]{4,}/gu, ([word]) => ({
    message: `Unexpected mathematical letters in ${code(word, 80)}`,
    fix: `Write ${code(word.normalize("NFKC"), 80)}.`,
  }));
}

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
