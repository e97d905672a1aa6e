/** Words of a text as search compares them: lower case, without accents; `joined` keeps hyphenated words as one. */
export function wordsOf(text: string, joined = false): string[] {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return (
    (joined ? plain.replace(/(?<=[\p{L}\p{N}])[-‐‑'’](?=[\p{L}\p{N}])/gu, "") : plain).match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that a question is made of and that tell no paper from another. */
const functionWords = new Set(
  `a about after all also am an and any are as at be been before being between but by can choose could did do does doing
   during each find for from get gets give good had has have help how i if in into is it its just me more most my need no
   not of on one ones only or other our over paper papers pick really same should show so some such tell than that the
   their them then there these they this those to too under up use used uses using very want was way ways we were what
   when where whether which while who why will with without work works would you your`.split(/\s+/),
);

/** Whether a word only holds a question together. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
