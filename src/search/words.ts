/** Words of a text as search compares them: lower case, without accents; `joined` keeps hyphenated words as one. */
export function wordsOf(text: string, joined = false): string[] {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return (
    (joined ? plain.replace(/(?<=[\p{L}\p{N}])[-‐‑'’](?=[\p{L}\p{N}])/gu, "") : plain).match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that a question is made of and that tell no paper from another. */
const functionWords = new Set(
  `a about after all also am an and any are as at be been before between but by can could did do does doing during each few
   for from get gets had has have how i if in into is it its just me more most my no not of on only or other our over same
   should so some such than that the their them then there these they this those to too under up use used using very was we
   were what when where which while who why will with work works would you your paper papers really ones one pick` // prettier-ignore
    .split(/\s+/),
);

/** The words of a query that ask for something; all of them when there are no others. */
export function askedWords(query: string): string[] {
  const all = wordsOf(query);
  const asked = all.filter((word) => !functionWords.has(word));
  return [...new Set(asked.length > 0 ? asked : all)];
}
