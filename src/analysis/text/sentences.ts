/** A part of a text and its place there. */
export interface Span {
  text: string;
  /** Half-open range of UTF-16 offsets. */
  start: number;
  end: number;
}

/** Never the last word of a sentence. */
const abbreviation =
  /(?:^|[\s(["“])(?:e\.g|i\.e|cf|vs|viz|resp|approx|w\.r\.t|a\.k\.a|fig|figs|eq|eqs|sec|tab|ref|refs|no|nos|ch|vol|dr|mr|mrs|prof|st)$/i;
/** May end a sentence, when the next word is one that starts sentences. */
const possibleEnd = /(?:^|[\s(["“])(?:et al|etc|inc|ltd|[A-Z]|[A-Z]\.[A-Z])$/;
const starter =
  /^["“'‘(]?(?:We|Our|In|The|This|These|To|It|However|Moreover|Furthermore|Finally|Here|Thus|Hence|But|And|Also|For|By|With|While|Although|Unlike|On|As|At|An?|First|Second|Third|Then|Experiments?|Extensive|Results?|Code|Specifically|Additionally|Existing|Recent|Most|Many|Despite|When|If|Such|Using|Based|Through|From)\b/;
/** A capital, a number, a formula, an address, or a name such as i-RevNet or iNat. */
const opener = /^["“'‘([]*(?:[\p{Lu}\p{N}$\\*_]|[a-z]{1,3}-?[A-Z]|https?:)/u;
const listMarker = /(?:^|[:;,(]\s*)(?:\d{1,2}|[ivx]{1,4}|[a-z])$/;

/** What may end a sentence. It starts at the first of several marks: tried from each, a thousand dots take a million steps. */
const ends = /(?<![.!?…])[.!?…]+["”'’)\]]*(?=\s|$|[A-Z][a-z])|\n\s*\n/gu;

/** Splits prose into sentences. Abbreviations, initials, decimals, formulas and web addresses do not end one. */
export function sentences(text: string): Span[] {
  const formulas = formulaOffsets(text);
  const out: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(ends)) {
    const after = end.index + end[0].length;
    if (end.index < start || formulas.has(end.index)) continue;
    if (!endsSentence(text, start, end.index, after, end[0])) continue;
    push(out, text, start, after);
    start = after;
  }
  push(out, text, start, text.length);
  return out;
}

function endsSentence(text: string, start: number, at: number, after: number, mark: string): boolean {
  if (mark.startsWith("\n") || after >= text.length) return true;
  const before = text.slice(Math.max(start, at - 24), at);
  const rest = text.slice(after, after + 24);
  if (!/^\s/.test(rest)) return isGluedStart(text, at, rest);
  const next = rest.trimStart();
  if (!opener.test(next)) return false;
  if (!mark.startsWith(".")) return true;
  if (abbreviation.test(before) || listMarker.test(text.slice(start, at).slice(-24))) return false;
  return !possibleEnd.test(before) || starter.test(next);
}

/** A full stop whose space was lost ("data sets.Our method"), but not `example.Com` or `torch.Tensor`. */
function isGluedStart(text: string, at: number, rest: string): boolean {
  const isWordBefore = /(?:^|[\s(])[a-z-]{3,}$/.test(text.slice(Math.max(0, at - 30), at));
  return isWordBefore && starter.test(rest) && /^\w+[\s,]/.test(rest);
}

/** Offsets at which a formula stands. */
function formulaOffsets(text: string): Set<number> {
  const inside = new Set<number>();
  for (const { index, 0: found } of text.matchAll(/\$(?!\s)[^$\n]{1,300}\$(?!\d)/g)) {
    for (let at = index; at < index + found.length; at++) inside.add(at);
  }
  return inside;
}

/** Longer ones are cut, so that the cost of everything that reads sentences stays linear. */
const longestSentence = 2000;

function push(out: Span[], text: string, from: number, to: number): void {
  for (let start = from; start < to;) {
    const longest = start + longestSentence;
    const space = text.lastIndexOf(" ", longest);
    const end = to <= longest ? to : space > start ? space : longest;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const at = start + raw.indexOf(trimmed);
    if (trimmed !== "") out.push({ text: trimmed, start: at, end: at + trimmed.length });
    start = end;
  }
}
