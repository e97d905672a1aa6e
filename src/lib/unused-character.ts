/** A private-use character that does not occur in the text, to mark places in it. */
export function unusedCharacter(text: string): string {
  const used = new Set(text.match(/\p{Co}/gu));
  for (let code = 0xe000; code < 0xf900; code++) {
    const character = String.fromCodePoint(code);
    if (!used.has(character)) return character;
  }
  throw new Error("Unexpected text with every character of private use");
}
