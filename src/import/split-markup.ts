/** A stretch of text that is written as it is (a formula, meant italics), or whose markup has to be escaped. */
export interface Stretch {
  markup: boolean;
  /** As it stands. */
  text: string;
  /** As a reader sees it; a formula as its TeX. */
  reads: string;
}

/** A formula: between dollar signs that touch it. `$5 and $10` is none. */
const formula = /(?<![\\$])\$(?!\s)((?:[^$\\\n]|\\[^$\n])+?)(?<!\s)\$(?![\d$])/g;
/** TeX has signs of its own or no words: `$\alpha$`, `$n=3$`, `$O(n)$`, `$10$`. */
const looksLikeTex = (tex: string) => /[\\^_{}=<>]/.test(tex) || !/\p{L}{2}\s|\s\p{L}{2}/u.test(tex);

/** Takes the formulas and the italics that are meant out of a text; in the rest, `\$`, `\{` and `\}` stand for the character. */
export function splitMarkup(text: string, italics: readonly string[] = []): Stretch[] {
  const marks = [...text.matchAll(formula)]
    .filter((match) => looksLikeTex(match[1]!))
    .map((match) => ({ start: match.index, text: match[0], reads: match[1]! }));
  const meant = italics.flatMap((italic) =>
    text.includes(italic) ? [{ start: text.indexOf(italic), text: italic, reads: italic.slice(1, -1) }] : [],
  );
  const stretches: Stretch[] = [];
  let end = 0;
  for (const mark of [...marks, ...meant].sort((a, b) => a.start - b.start)) {
    if (mark.start < end) continue;
    stretches.push(words(text.slice(end, mark.start)), { markup: true, text: mark.text, reads: mark.reads });
    end = mark.start + mark.text.length;
  }
  return [...stretches, words(text.slice(end))];
}

function words(text: string): Stretch {
  return { markup: false, text, reads: text.replace(/\\([${}])/g, "$1") };
}
