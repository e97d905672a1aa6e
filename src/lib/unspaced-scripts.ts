/** Scripts that put no space between words, for a class of a regular expression. */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const beside = new RegExp(
  String.raw`(?<=[${unspaced}]\p{M}*)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[${unspaced}])`,
  "gu",
);
const between = new RegExp(String.raw`(?<=[${unspaced}]\p{M}*(?:</?mark>)?) (?=(?:</?mark>)?[${unspaced}])`, "gu");

/**
 * Separates the characters of scripts without spaces, so that an index of words holds each and finds any run of them. A
 * dictionary would find words, but not the same ones everywhere.
 * @example separateCharacters("用BERT学习") // "用 BERT 学 习"
 */
export function separateCharacters(text: string): string {
  return text.replace(beside, " ");
}

/** Takes out the spaces of `separateCharacters`, also beside `<mark>`. */
export function joinCharacters(text: string): string {
  return text.replace(between, "");
}
