/** Pairs within which nothing is separated: braces of TeX, and brackets of affiliations. */
const closing: Record<string, string> = { "{": "}", "(": ")", "[": "]" };

/** What holds a mark that separates elsewhere: entities of HTML, and organisations such as "Centre for Arts, Science and Law". */
const entity = /&#?\w{1,8};/g;
const unit =
  "(?:Cent(?:re|er)|Department|Faculty|Institute|Ministry|School|College|Society|Academy|Association|Office|Agency|Bureau|Council|Committee)";
const word = String.raw`\p{Lu}[\p{L}\d'’-]{1,40}`;
const listing = `(?:${word},?\\s){0,5}(?:and|&)\\s`;
const organisations = new RegExp(
  String.raw`(?<![\p{L}\d'’-])(?<![\p{L}.]\s)(?:(?:The\s)?(?:${word}\s){0,4}?${unit}\s(?:for|of|on)\s(?:the\s)?(?:${word}\s){0,2}?${listing}${word}(?=\s*(?:[,;|]|$)|\sand\s)` +
    String.raw`|(?:The\s)?${word}\s(?:and|&)\s(?:${word}\s){1,3}?(?:Collaboration|Consortium|Group|Network|Organi[sz]ation|Society|Association|Team)\b)`,
  "gu",
);

/** The text with everything that must stay whole covered; offsets are the same. */
function covered(text: string): string {
  const open: { mark: string; index: number }[] = [];
  const pairs: { start: number; end: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/\\.|[(){}[\]]/g)) {
    if (closing[mark] !== undefined) open.push({ mark, index });
    else if (open.length > 0 && closing[open.at(-1)!.mark] === mark) pairs.push({ start: open.pop()!.index, end: index + 1 }); // prettier-ignore
  }
  let kept = "";
  for (const { start, end } of pairs.sort((a, b) => a.start - b.start)) {
    if (start >= kept.length) kept += text.slice(kept.length, start) + "x".repeat(end - start);
  }
  const cover = (match: string) => "x".repeat(match.length);
  return (kept + text.slice(kept.length)).replace(entity, cover).replace(organisations, cover);
}

/** The parts of a text between separators, none empty. Nothing is cut inside brackets, entities and names of organisations. */
export function cut(text: string, separator: RegExp): string[] {
  const cuts = [...covered(text).matchAll(separator)];
  const starts = [0, ...cuts.map(({ 0: mark, index }) => index + mark.length)];
  return starts.map((start, part) => text.slice(start, cuts[part]?.index).trim()).filter(Boolean);
}

/** Whether a text has a separator, outside of what must stay whole. */
export function isCutAt(text: string, separator: RegExp): boolean {
  return covered(text).search(separator) >= 0;
}
