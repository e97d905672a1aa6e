/** A group of braces in its text. */
export interface Group {
  /** What is between the braces, as written. */
  inner: string;
  /** The text in front of it and behind it. */
  before: string;
  after: string;
  /** It contains a command, or is nothing but a formula or an escaped sign. */
  hasTex: boolean;
  /** The text has other TeX, so that braces are likely to be TeX, too. */
  inTex: boolean;
}

/** Signs that a text of TeX has, and hardly any other. */
const texSigns =
  /\\(?:[A-Za-z]+\{|[%&#_]|['"`^~=]\{?\\?[A-Za-z])|\{\\[^\\{}]|(?<![\^_$\\])\{\p{Lu}\}\p{Ll}|\p{L}\{[-.,'/]\}\p{L}/u;

/** Whether a text was written for TeX. */
export const isTexSource = (text: string): boolean => texSigns.test(text);

const wordsOnly = /^[\p{L}\p{N}](?=[^{}]*\p{L}{2})[\p{L}\p{N}\s.'’()/-]*$/u;
const lostCommand = /\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b/;

/**
 * Whether braces only keep the letters in them as they are, as BibTeX and the Web of Science have them: `{BERT}`,
 * `{U}niversal`, `Chung{-}Min`. Those of a set, of an index, of code or of a damaged formula are part of the text.
 */
export function onlyGroups({ inner, before, after, hasTex, inTex }: Group): boolean {
  if (/[\^_|$\\]$|\\[A-Za-z]+\s?$|:\/\/\S*$/.test(before) || /^[|_^]/.test(after) || lostCommand.test(inner))
    return false;
  if (inner.trim() === "") return isLigatureBreak(before, after) || (inTex && inner === "" && /[\p{L}\p{N}]$/u.test(before) && /^(?:[\s.,;:-]|$)/.test(after)); // prettier-ignore
  const bare = inner.replace(/[{}]/g, "");
  const next = after.replace(/^\{+/, "");
  if (isSet(bare)) return false;
  if (hasTex || /^(?:[[\]()"'’”“–—]|'')$/.test(inner)) return true;
  if (/^\s*$/.test(before) && /^\s*$/.test(after) && /\p{L}{2}\s+\S/u.test(bare)) return true;
  if (wordsOnly.test(bare)) return !(after.startsWith("/") && !/^\/\{?\p{L}{2}/u.test(after));
  if (keepsCase(bare, before, next)) return true;
  return inTex && isProse(bare, before);
}

/** `-{}-` is two hyphens and no dash, `'{}''` a quotation mark behind another; in a word, a command was replaced. */
function isLigatureBreak(before: string, after: string): boolean {
  return (/\p{L}$/u.test(before) && /^\p{L}/u.test(after)) || (/[-'`,]$/.test(before) && /^[-'`,]/.test(after));
}

/** A list of things of which none has two words: `{0, 1}`, `{red, green}`, `{x | x > 0}`. */
function isSet(inner: string): boolean {
  return /[,|;=]/.test(inner) && !/\p{L}{2}\s+\p{L}{2}/u.test(inner) && !/^[,;='"|]+$/.test(inner);
}

/** Braces in a word: `{U}niversal`, `Sci{B}`, `Chung{-}Min`, `10{,}000`. */
function keepsCase(inner: string, before: string, after: string): boolean {
  const [letterFirst, letterNext] = [/\p{L}$/u.test(before), /^\p{L}/u.test(after)];
  if (/^[\p{L}\p{N}]+$/u.test(inner)) return (letterNext && /\p{L}/u.test(inner)) || (letterFirst && /^\p{Lu}+$/u.test(inner) && /\p{L}{2}$/u.test(before)); // prettier-ignore
  if (inner === ",") return /\d$/.test(before) && /^\d/.test(after);
  return /^[-–—.:;'"’”/&+#%!?]+$/u.test(inner) && (/[\p{L}\p{N}]$/u.test(before) || letterNext);
}

/** In TeX, what has a letter or stands between blanks is no index. */
function isProse(inner: string, before: string): boolean {
  return /\p{L}/u.test(inner) || (/^\S+$/.test(inner) && /(?:^|\s)$/.test(before));
}
