import { type Cleaned, quote } from "./cleaner.ts";
import { decoded } from "./entities.ts";
import { bareTex, mathTex, scriptTex } from "./html-formulas.ts";
import type { Role, Tag } from "./html-tags.ts";
import type { MarkupWords } from "./markup-words.ts";
import { attribute } from "./mathml.ts";

/** Where italics and formulas can be written (a title), paragraphs and formulas (an abstract), or words alone (a line). */
export type Place = "title" | "abstract" | "line";

/** A text while its markup is written as words. */
export interface Writing {
  text: string;
  place: Place;
  words: MarkupWords;
  result: Cleaned;
  /** Where the formula ends that the text is in, and whether it has TeX. */
  formulaEnd: number;
  hasTex: boolean;
}

/** Writes what a tag means. Returns where the text goes on if its element is written as a whole. */
type Write = (tag: Tag, writing: Writing) => number | void;

/** The writers of roles that mean more than the words inside. */
export const writers: Partial<Record<Role, Write>> = {
  block: (_, { words }) => words.paragraph(),
  cell: (_, { words }) => words.space(),
  break: (_, { words }) => words.lineBreak(),
  section: writeSection,
  heading: ({ opens }, { words }) => (opens ? words.openHeading() : words.closeHeading()),
  italic: writeItalic,
  sup: writeScript("^"),
  sub: writeScript("_"),
  formula: enterFormula,
  tex: writeTex,
  math: writeMath,
  link: writeLink,
  dropped: drop,
};

/** The longest element whose inside is looked at as a whole, so that nested ones take no time in the square. */
const longestInner = 500;

/** What is between an opening tag and its partner, if it is short. */
function innerOf({ opens, partner, end }: Tag, text: string): string | undefined {
  if (!opens || partner === undefined || partner.start - end > longestInner) return undefined;
  return text.slice(end, partner.start);
}

/**
 * Crossref lost the blanks around emphasis in many records: `involves<jats:italic>iterative</jats:italic>training`. Emphasis
 * inside one word, as in `<b>B</b>ert`, has letters on one side only.
 */
export function hasLostBlank(tag: Tag, text: string): boolean {
  if (!/^<jats:(?:italic|bold)>$/.test(tag.label) || tag.partner === undefined) return false;
  const [open, close] = tag.opens ? [tag, tag.partner] : [tag.partner, tag];
  const inner = innerOf(open, text) ?? "";
  const before = /\p{L}$/u.test(text.slice(Math.max(0, open.start - 2), open.start));
  const after = /^\p{L}/u.test(text.slice(close.end, close.end + 2));
  return (
    (tag.opens ? before : after) && /^\p{L}{3}|^\p{Lu}\. /u.test(inner) && ((before && after) || /\S\s+\S/.test(inner))
  );
}

/**
 * A part of an abstract of PubMed. Its label is an attribute, and in some tables the words before or behind it too; there a
 * semicolon stands between two parts.
 */
function writeSection({ opens, attributes, start, end }: Tag, { text, words }: Writing): number {
  const label = opens ? (attribute(attributes, "Label")?.trim() ?? "") : "";
  const before = text.slice(Math.max(0, start - longestInner), start).trimEnd().toLowerCase(); // prettier-ignore
  const inside = text.slice(end, end + longestInner).replace(/<[^<>]*>/g, "").trimStart().toLowerCase(); // prettier-ignore
  if (label !== "" && before.endsWith(`${label.toLowerCase()}:`)) words.space();
  else {
    words.openHeading();
    if (!inside.startsWith(label.toLowerCase())) words.add(label);
    words.closeHeading();
  }
  return end + (opens ? 0 : (/^\s?;\s?(?=<)/.exec(text.slice(end, end + 4))?.[0].length ?? 0));
}

/** Italics are left to the cleaners of TeX, which know where they are kept. */
function writeItalic(tag: Tag, { text, place, words }: Writing): number | void {
  const inner = place === "title" ? innerOf(tag, text) : undefined;
  if (inner === undefined || !/^[^{}$\\*<>]*\S[^{}$\\*<>]*$/.test(inner)) return;
  words.add(`\\textit{${inner}}`);
  if (hasLostBlank(tag.partner!, text)) words.space();
  return tag.partner!.end;
}

function writeScript(mark: "^" | "_"): Write {
  return (tag, { text, place, words }) => {
    const inner = place === "line" ? undefined : innerOf(tag, text);
    const tex = inner === undefined ? undefined : scriptTex(mark, inner);
    if (tex === undefined) return;
    words.formula(tex);
    return tag.partner!.end;
  };
}

/** Enters what is around a formula: where it has TeX beside MathML, the formula is written once. */
function enterFormula({ opens, partner, start, label }: Tag, writing: Writing): void {
  const { text, result, formulaEnd } = writing;
  if (!opens || partner === undefined || start < formulaEnd) return;
  const source = text.slice(start, partner.end);
  writing.formulaEnd = partner.end;
  writing.hasTex = /<(?:\w+:)?tex(?:-math)?[\s>]/i.test(source);
  if (source.replace(/<[^<>]*>/g, "").trim() === "")
    result.repairs.push(
      `a formula is left out that is only a picture in the source (${label}); write it from the paper`,
    );
}

function writeTex({ opens, partner, end }: Tag, writing: Writing): number | void {
  if (!opens || partner === undefined) return;
  addFormula(bareTex(writing.text.slice(end, partner.start)), writing);
  return partner.end;
}

function writeMath({ opens, partner, start }: Tag, writing: Writing): number | void {
  if (!opens || partner === undefined) return;
  const isTwin = writing.hasTex && start < writing.formulaEnd;
  const tex = isTwin ? "" : mathTex(writing.text.slice(start, partner.end));
  if (tex === undefined) return;
  addFormula(tex, writing);
  return partner.end;
}

function addFormula(tex: string, { place, words }: Writing): void {
  // The blank before a formula is lost as well: `properties of<mml:math>…`. `poly$(n)$` has none.
  if (/^[^(_^{-]/.test(tex) && words.endsInWord) words.space();
  if (place === "line") words.add(tex);
  else words.formula(tex);
}

/** Behind the words of a link its address, if the words are not the address. */
function writeLink({ opens, partner, start }: Tag, { text, place, words }: Writing): void {
  if (opens || partner === undefined || place !== "abstract") return;
  const url = attribute(partner.attributes, "href")?.trim() ?? "";
  const inner = decoded(text.slice(Math.max(partner.end, start - longestInner), start).replace(/<[^<>]*>/g, "")).trim();
  if (!/^https?:\/\/\S+$/i.test(url) || inner.includes(url)) return;
  if (inner === "") words.add(url);
  else if (!url.includes(inner)) words.add(` (${url})`);
}

/** A style sheet; without one, `<style> and </style>` are words about it. */
function drop(tag: Tag, { text, result }: Writing): number | void {
  if (!tag.opens || tag.partner === undefined) return;
  const sheet = text.slice(tag.start, tag.partner.end);
  if (!sheet.includes("{")) return;
  result.repairs.push(`${quote(sheet)} is left out (style sheet)`);
  return tag.partner.end;
}
