/**
 * Pages with a dash between the first and the last: "pp. 123--145" is "123–145". A hyphen stays where the second number is
 * smaller, since "123-45" may be the name of an article.
 */
export function pagesAsPrinted(text: string): string {
  const plain = text.trim().replace(/^(?:pp?|pages?|seiten?|s)(?:\.\s?|\s)(?=\S)/i, "");
  const joined = plain.replace(/\s?(?:-{2,3}|[‐‑‒–—−])\s?/g, "–").replace(/(?<=\d)\s?-\s(?=\S)|(?<=\d)\s-(?=\S)/g, "–");
  return joined.replace(
    /^([a-z]{0,3})(\d{1,9})-(\1)(\d{1,9})$/i,
    (range, prefix: string, first: string, again: string, last: string) =>
      Number(last) >= Number(first) ? `${prefix}${first}–${again}${last}` : range,
  );
}
