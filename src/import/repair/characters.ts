import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { invisibleCharacters as invisibleIn } from "../../content/invisible-characters.ts";
import { codePointName } from "../../lib/format.ts";
import { type Cleaner, quote, replacing, sequence, unreported } from "./cleaner.ts";
import { mojibake } from "./mojibake.ts";

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** TeX puts an accent on a dotless letter; in Unicode the accent replaces the dot. */
const dotless = /[ıȷ](?=[\u0300-\u0314])/g;
const withDot = (letter: string) => (letter === "ı" ? "i" : "j");

/** Words in mathematical letters, and full-width letters and digits, which no search finds. A letter alone is a sign: 𝔽₂. */
const styled = /[\u{1D400}-\u{1D7CB}]{3,}|[\u{1D7CE}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;

/**
 * Composes characters (Unicode NFC), splits typographic ligatures and removes letter styles. Only styles are reported as
 * repairs, since they may have had a meaning. A lone surrogate becomes U+FFFD, about
 * which the check asks.
 */
export const unicodeForm: Cleaner = sequence(
  (text) => unreported(text.toWellFormed().replace(dotless, withDot).normalize("NFC")),
  replacing("letters in the style of formulas", styled, (letters) => letters.normalize("NFKC")),
  (text) => unreported(text.replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature]!)),
);

/** Characters that stand as their escapes, because a program escaped them twice: `Caf\\u00e9`. TeX has no such command. */
export const escapes: Cleaner = replacing(
  "escape of JSON",
  /(?:\\u(?:00[a-f]|0[1-9a-f][\da-f]|[1-9a-f][\da-f]{2})[\da-f])+/gi,
  (match) => (JSON.parse(`"${match.replace(/\\U/g, "\\u")}"`) as string).toWellFormed(),
);

/** Removes characters that cannot be seen, but no joiners of emoji and scripts. A separator becomes a space. */
export const invisibleCharacters: Cleaner = (text, context) => {
  const repairs: string[] = [];
  let end = 0;
  let repaired = "";
  // A byte-order mark belongs to the start of a file, not to that of a text.
  for (const { character, index, instead } of invisibleIn(` ${text}`)) {
    repaired += text.slice(end, index - 1) + instead;
    end = index - 1 + character.length;
    repairs.push(`${codePointName(character)} is ${instead === "" ? "left out" : "a space"} (invisible character)`);
  }
  if (repairs.length === 0) return unreported(text);
  // A joiner behind a character that is gone may not belong there any more.
  const again = invisibleCharacters(repaired + text.slice(end), context);
  return { ...again, repairs: [...repairs, ...again.repairs] };
};

/** Asks about characters that were lost before, for which U+FFFD stands. */
const lostCharacters: Cleaner = (text) => ({
  ...unreported(text),
  warnings: (text.match(/[^\s\uFFFD]{0,20}\uFFFD+[^\s\uFFFD]{0,20}/g) ?? [])
    .slice(0, 5)
    .map((word) => `a character is lost in ${quote(word)}; write it from the paper`),
});

/** Cyrillic letters and the Latin ones that look the same. */
const cyrillic = "аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅ";
const latin = "aeopcyxijshdqwABEKMHOPCTXIJS";

/** Writes a word of two alphabets with the letters of one, if those of the other look the same: `Lеarning` with a Cyrillic `е`. */
const mixedAlphabets: Cleaner = replacing(
  "letters of another alphabet that look the same",
  /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu,
  (word) => {
    const foreign = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    if (foreign === 0 || foreign === word.length) return word;
    const [from, to, other] =
      foreign * 2 < word.length ? [cyrillic, latin, /\p{Script=Cyrillic}/u] : [latin, cyrillic, /\p{Script=Latin}/u];
    const changed = [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
    return other.test(changed) ? word : changed;
  },
);

/** Collapses whitespace; a line break becomes a space. Paragraphs of an abstract are kept. */
export const whiteSpace: Cleaner = (text, { where }) => {
  const paragraphs = where === "title" ? [text] : text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
  return unreported(paragraphs.map(collapseWhitespace).filter(Boolean).join("\n\n"));
};

/** A line that breaks at a soft hyphen breaks within a word. */
const softHyphens: Cleaner = (text) => unreported(text.replace(/\u00AD[ \t]*\n[ \t]*(?=\p{Ll})/gu, "\u00AD"));

/** All repairs of characters. */
export const characters: Cleaner = sequence(
  escapes,
  mojibake,
  softHyphens,
  unicodeForm,
  invisibleCharacters,
  lostCharacters,
  mixedAlphabets,
);
