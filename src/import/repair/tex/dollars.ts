import { isMoney } from "../../../content/abstract.ts";

/** A formula between dollar signs: its place, and its TeX without them. */
export interface FormulaRange {
  start: number;
  end: number;
  tex: string;
}

/** One or two dollar signs that no backslash escapes. */
interface Dollars {
  at: number;
  count: 1 | 2;
}

/**
 * The formulas between dollar signs. In TeX a dollar sign opens and closes a formula whatever follows it; in scraped
 * text it may also stand for money. A pair is taken from left to right, and counts if what is between can be a formula;
 * otherwise its first sign is money.
 */
export function formulaRanges(text: string): FormulaRange[] {
  const dollars = dollarsOf(text);
  const ranges: FormulaRange[] = [];
  for (let index = 0; index < dollars.length; index++) {
    const closing = closingOf(text, dollars, index);
    if (closing === undefined) continue;
    const { at, count } = dollars[index]!;
    const end = dollars[closing]!.at;
    ranges.push({ start: at, end: end + count, tex: text.slice(at + count, end) });
    index = closing + count - 1;
  }
  return ranges;
}

/** Each sign by itself; the first of a pair says so. Three in a row, or more than four, are no signs of TeX. */
function dollarsOf(text: string): Dollars[] {
  return [...text.matchAll(/\\[^]|\$+/g)].flatMap(({ 0: { length }, 0: found, index }) =>
    found.startsWith("\\") || length === 3 || length > 4
      ? []
      : Array.from({ length }, (_, offset): Dollars => ({
          at: index + offset,
          count: offset % 2 === 0 && offset + 1 < length ? 2 : 1,
        })),
  );
}

/** The index of the sign that closes the formula, if one does. */
function closingOf(text: string, dollars: readonly Dollars[], index: number): number | undefined {
  const { at, count } = dollars[index]!;
  const next = dollars[index + count];
  if (next === undefined) return undefined;
  // A formula in the words of a formula has dollar signs of its own: `$x \text{ if $y$}$`.
  const isInWords = /\\(?:text\w*|mbox|hbox)\s*\{[^{}]*$/.test(text.slice(Math.max(at, next.at - 200), next.at));
  const closing = index + count + (isInWords ? 2 : 0);
  const closes = dollars[closing];
  if (closes === undefined || (count === 2 && closes.count !== 2)) return undefined;
  const tex = text.slice(at + count, closes.at);
  const behind = closes.at + count;
  const isClosed =
    isBalanced(tex) && isFormula(tex, text.slice(Math.max(0, at - 2), at), text.slice(behind, behind + 2));
  return isClosed ? closing : undefined;
}

/** Whether each closing brace has an opening one. A formula without one is text, but not when it is all wrong. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[^]|[{}]/g)) {
    if (sign === "{") depth++;
    if (sign === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** Commands, scripts and groups, which only TeX has. */
const texOnly = /\\(?:[A-Za-z]+|[,;:!|{}])|[\^_](?=[^\s])|\{/;
/** Names of functions, which are words but not prose. */
const functionNames = /\b(?:log|ln|max|min|exp|sin|cos|tan|arg|lim|sup|inf|det|poly|polylog|mod|gcd|Pr)\b/g;
const texWords = /\\(?:text\w*|math\w+|mbox|operatorname|begin|end)\*?\s*\{[^{}]*\}|\\[A-Za-z]+|[\^_]\s*\{[^{}]*\}/g;
/** A word beside a blank; capitals alone are rather names of a formula: `$T = HK$`. */
const prose = /(?:\p{Ll}\p{L}|\p{Lu}\p{Ll})\s|\s(?:\p{Ll}\p{L}|\p{Lu}\p{Ll})/u;
/** Whether the text between two dollar signs can be a formula, by itself and by what stands before and after it. */
function isFormula(tex: string, before: string, after: string): boolean {
  const inner = tex.trim();
  if (inner === "" || /\n\s*\n/.test(tex)) return false;
  if (/^[^\p{L}\p{N}\\{}]+$/u.test(inner)) return inner === tex && !/["“”\s]|^[.;:!?)]/.test(inner);
  const isTex = texOnly.test(tex);
  if (isMoney(inner) || (beginsAnAmount(tex, after) && !/\\[A-Za-z]/.test(tex))) return false;
  const bare = tex.replace(texWords, "\\").replace(functionNames, "x");
  // TeX that touches both of its signs may have a few words: `$x_i for all i$`.
  if (prose.test(bare)) return isTex && inner === tex && !/^\d[\d.,]*\s/.test(tex) && wordCount(bare) <= mostWords;
  if (/^\s/.test(tex) !== /\s$/.test(tex) && (!isTex || /^[\d\p{Lu}_]{2,}/u.test(inner)))
    return /^\p{L}$/u.test(inner) && !/^[\p{L}\p{N}]/u.test(after);
  return isTex || !(isTrailingSign(tex, before) || endsInTheMiddle(tex, after));
}

/** The words that a formula may have outside of `\text{…}`. */
const mostWords = 8;

function wordCount(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** The sign behind begins another sum: `$5-$10`, `$ 5 to $ 10`. */
function beginsAnAmount(tex: string, after: string): boolean {
  if (!/^\s*\d/.test(tex) || !/^\s?\d/.test(after)) return false;
  return /[^\p{L}\p{N})}]$/u.test(tex) || /^\d[\d.,]*$/.test(tex) || /[\s(/,;–-](?:US|AU|CA|NZ|HK|[ACS])$/.test(tex);
}

/** The sign before ends a sum or an expression: `5$, 6$`, `^a$|b$`. */
function isTrailingSign(tex: string, before: string): boolean {
  return /^[,.;:)?!]|^\|[^|]*$/.test(tex) || (/\d$/.test(before) && /^[-–—/+]\s?\d/.test(tex));
}

/** A sign in front of a name, as of a variable: `$HOME/$USER`, `$a=$b`. */
function endsInTheMiddle(tex: string, after: string): boolean {
  return /[-+*/=<>(,:;.]$/.test(tex) && /^[\p{L}\p{N}_({]/u.test(after);
}
