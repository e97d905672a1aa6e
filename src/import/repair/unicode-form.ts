import { type Cleaner, shown } from "./cleaner.ts";

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** TeX puts an accent on a letter without its dot; in Unicode the accent takes the dot away. */
const dotless = /[ıȷ](?=[\u0300-\u0314])/g;

/** Letters and digits of formulas and of full width, which look like others and are found by no search. */
const styled = /[\u{1D400}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;

/**
 * Composes characters (Unicode NFC), takes typographic ligatures apart and styles off: the same words, in their usual
 * letters. Only styles are named as repairs, since they may have meant something: 𝔽 is a field, F may be anything. Half of
 * a surrogate pair is no character; the check asks for the one that was lost.
 */
export const unicodeForm: Cleaner = {
  id: "unicode-form",
  clean: (text) => {
    const repairs = new Set<string>();
    const plain = (letters: string) => {
      const usual = letters.normalize("NFKC");
      // The block has unassigned code points, which stay: U+1D506.
      if (usual !== letters) repairs.add(`${shown(letters)} is ${shown(usual)} (letters in the style of formulas)`);
      return usual;
    };
    const repaired = text
      .toWellFormed()
      .replace(dotless, (letter) => (letter === "ı" ? "i" : "j"))
      .normalize("NFC")
      .replace(styled, plain)
      .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature]!);
    return { text: repaired, repairs: [...repairs], warnings: [] };
  },
};
