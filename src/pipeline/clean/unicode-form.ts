import type { Cleaner } from "./cleaner.ts";

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** TeX puts an accent on a letter without its dot; in Unicode the accent takes the dot away. */
const dotless = /[ıȷ](?=[\u0300-\u0314])/g;

/** Letters and digits of formulas and of full width, which look like others and are found by no search. */
const styled = /[\u{1D400}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;

/**
 * Composes characters (Unicode NFC), takes typographic ligatures apart and styles off: the same words, in their usual
 * letters. Half of a surrogate pair is no character; the check asks for the one that was lost.
 */
export const unicodeForm: Cleaner = {
  id: "unicode-form",
  clean: (text) => ({
    text: text
      .toWellFormed()
      .replace(dotless, (letter) => (letter === "ı" ? "i" : "j"))
      .normalize("NFC")
      .replace(styled, (letters) => letters.normalize("NFKC"))
      .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature]!),
    repairs: [],
    doubts: [],
  }),
};
