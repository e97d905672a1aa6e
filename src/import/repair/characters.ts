import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { type Cleaner, replacing, sequence, unreported } from "./cleaner.ts";

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** TeX puts an accent on a dotless letter; in Unicode the accent replaces the dot. */
const dotless = /[ıȷ](?=[\u0300-\u0314])/g;
const withDot = (letter: string) => (letter === "ı" ? "i" : "j");

/** Mathematical and full-width letters and digits, which look like others and which no search finds. */
const styled = /[\u{1D400}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;

/**
 * Composes characters (Unicode NFC), splits typographic ligatures and removes letter styles. Only styles are reported as
 * repairs, since they may have had a meaning: 𝔽 is a field, F may be anything. A lone surrogate becomes U+FFFD, about
 * which the check asks.
 */
export const unicodeForm: Cleaner = sequence(
  (text) => unreported(text.toWellFormed().replace(dotless, withDot).normalize("NFC")),
  replacing("letters in the style of formulas", styled, (letters) => letters.normalize("NFKC")),
  (text) => unreported(text.replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature]!)),
);

/** Removes control, zero-width and bidirectional characters, soft hyphens and byte-order marks, but no joiners of emoji and scripts. */
export const invisibleCharacters: Cleaner = replacing(
  "invisible character",
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]+/g,
  () => "",
);

/** Collapses whitespace; a line break becomes a space. Paragraphs of an abstract are kept. */
export const whiteSpace: Cleaner = (text, { where }) => {
  const paragraphs = where === "title" ? [text] : text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
  return unreported(paragraphs.map(collapseWhitespace).filter(Boolean).join("\n\n"));
};
