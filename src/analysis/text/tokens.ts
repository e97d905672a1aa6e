import { normalForm, singular } from "./normal-form.ts";
import type { Span } from "./sentences.ts";

/** A word as written, without a possessive ending, and the forms under which it is found. */
export interface Token extends Span {
  norm: string;
  /** The singular of `norm`; equal to it where there is none. */
  stem: string;
  /** What stands before the next word: a hyphen, a space, something that divides a phrase, or the end of a sentence. */
  separator: "hyphen" | "space" | "comma" | "stop";
  /** The second half that a suspended hyphen borrows: `shot` for "zero-" in "zero- and few-shot". */
  borrowed?: string;
}

/** The `s` of a possessive: "BERT's". */
const possessive = String.raw`s(?![\p{L}\p{N}])`;
/** A word, with what follows its apostrophe ("don't") unless that is a possessive ending. */
const wordPattern = new RegExp(
  String.raw`(?!(?<=\p{L}['’])${possessive})[\p{L}\p{N}]+(?:['’](?!${possessive})\p{L}+)?`,
  "gu",
);

/** The plural of a name: "GNNs", "LoRAs", "GAs". */
const pluralName = /^(?:[A-Z0-9]{2,}|\p{L}{0,9}\p{Lu}\p{L}{0,9}\p{Lu}\p{Ll}?)s$/u;

/** Splits a text into words, at punctuation and hyphens too; `CIFAR100` gives `CIFAR` and `100`. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    for (const [at, part] of splitTrailingNumber(match[0])) out.push(token(part, match.index + at));
  }
  out.forEach((token, i) => (token.separator = separatorBetween(text, token, out[i + 1])));
  lendHalves(text, out);
  return out;
}

function token(text: string, start: number): Token {
  const norm = normalForm(text);
  const stem = pluralName.test(text) ? norm.slice(0, -1) : singular(norm);
  return { text, start, end: start + text.length, norm, stem, separator: "space" };
}

function splitTrailingNumber(word: string): [number, string][] {
  const [, name, number] = /^(\p{L}{3,})(\d+)$/u.exec(word) ?? [];
  if (name === undefined || number === undefined) return [[0, word]];
  return [[0, name], [name.length, number]]; // prettier-ignore
}

function separatorBetween(text: string, token: Token, next: Token | undefined): Token["separator"] {
  if (next === undefined) return "stop";
  const between = text.slice(token.end, next.start);
  if (/^[-‐‑/]?$/.test(between)) return "hyphen";
  if (/^(?:['’]s)?(?:[\s\-‐‑–/_+&@'"“”‘’`*$^~]*)$/u.test(between)) return "space";
  if (between === "." && token.text.length === 1 && next.text.length === 1) return "space";
  return /[.;!?]/.test(between) ? "stop" : "comma";
}

/** "zero- and few-shot", "inter-, intra- and cross-domain": the words before a hanging hyphen borrow the last half. */
function lendHalves(text: string, list: Token[]): void {
  list.forEach((token, i) => {
    if (!/^[-‐‑](?:,|\s+(?:and|or|to)\b)/.test(text.slice(token.end, token.end + 5))) return;
    for (let j = i + 1; j < Math.min(i + 6, list.length - 1); j++) {
      if (!/^[-‐‑]$/.test(text.slice(list[j]!.end, list[j + 1]!.start))) continue;
      token.borrowed = list[j + 1]!.stem;
      return;
    }
  });
}
