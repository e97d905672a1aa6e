/** Control, bidirectional, zero-width, tag, variation-selector and other invisible characters; line breaks and tabs are fine. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]|\u034F|[\u{E0000}-\u{E0FFF}]|[\uFE00-\uFE0F]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A character that nobody sees, its offset, and what to write instead: a space for what stood between words. */
export interface InvisibleCharacter {
  character: string;
  index: number;
  instead: " " | "";
}

// eslint-disable-next-line no-control-regex
const separator = /[\u000B\u000C\u0085\u2028\u2029]/;

/** The invisible characters of a text that no script, emoji or sign needs where they stand. */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  return [...text.matchAll(invisible)].flatMap(({ 0: character, index }) =>
    belongs(text, character, index) ? [] : [{ character, index, instead: separator.test(character) ? " " : "" }],
  );
}

/** Signs behind which a selector chooses a form: emoji, mathematical operators; an ideograph of a name. */
const selects = /(?:\p{Emoji}|\p{Sm}|\p{Script=Han})$/u;
const ideograph = /\p{Script=Han}$/u;
/** Scripts whose letters join, and emoji. */
const joins =
  /(?:\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Myanmar}|\p{Script=Khmer}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\p{M}{0,3}$/u;
/** Scripts that write no spaces, where an invisible one may end a word. */
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}{0,3}$/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A byte-order mark at the start, one selector behind its sign, joiners and ends of words, and marks of direction beside letters written from right to left. */
function belongs(text: string, character: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 8), index);
  if (character === "\uFEFF") return index === 0;
  if (/[\uFE00-\uFE0F]/.test(character)) return selects.test(before);
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return ideograph.test(before);
  if (/[\u200C\u200D]/.test(character)) return joins.test(before);
  if (character === "\u200B") return spaceless.test(before);
  return /[\u200E\u200F\u061C]/.test(character) && rightToLeft.test(before + text.slice(index + 1, index + 9));
}
