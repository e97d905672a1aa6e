import type { PaperPage } from "../../model/page.ts";
import type { Reading, Sentence } from "../reading/read-paper.ts";
import { aName, firstMentions, type Found, inMarked, matchNames, toMentions } from "./mentions.ts";
import { isGeneral, isOdd, mayBeName, nameKey } from "./names.ts";

type Mention = PaperPage["systems"][number];

const coins = String.raw`(?:propos(?:e|es|ing)|introduc(?:e|es|ing)|present(?:s|ing)?|develop(?:s|ing)?|releas(?:e|es|ing)|creat(?:e|es|ing)|design(?:s|ing)?|build|devise|contribute|describe|construct)`;
const thing = String.raw`(?:method|model|framework|approach|algorithm|network|architecture|data ?set|benchmark|library|toolkit|package|corpus|system|module|pipeline|encoder|strategy|technique|loss|recipe|repository|tool|paradigm|agent|retriever|transformer|predictor|scheme|procedure|suite|platform)`;
const adjectives = String.raw`(?:(?:an?|the|our|novel|new|simple|first|unified|efficient|so-called|following) ){0,4}`;

/** Ways in which authors name what is theirs. Group 1 is the name. */
const namings: readonly RegExp[] = [
  inMarked`\b${coins} ${adjectives}${aName}(?=[,.;:]| \(| [-–—]| (?:to|that|which|for|as|in|with|is|an?|by|on|where|and|models?|method|framework|library|data ?set|benchmark)\b)`,
  inMarked`\b(?:called|named|termed|term|call|dubbed|coined|denoted|referred to as|known as|namely|abbreviated as) (?:the |an? )?["“'‘\x60]*${aName}`,
  inMarked`\b[Oo]ur (?:[a-z-]+ ){0,6}${thing}(?: called| named|,| -)? ${aName}`,
  inMarked`\bour ${aName}\b`,
  inMarked`^${aName},? (?:is )?an? (?:[\w-]+,? ){0,6}${thing}\b`,
  inMarked`\b${thing},? ${aName},? (?:that|which|for|to) (?:we|is|are|can)`,
  inMarked`(?:,| -) or ${aName} for short`,
  inMarked`${aName}(?: \(⟦\d+⟧\))? (?:that )?we (?:propose|present|introduce|develop)`,
];

const coining =
  /\b(?:propos|introduc|present|develop|devis|design|call|term|dub|nam|describ|creat|formulat|overcom|build|contribut|releas|suggest|construct|address)/i;
const others =
  /\b(?:existing|previous|prior|recent(?:ly)?|conventional|such as|e\.g\.|compared (?:to|with)|outperform\w*|unlike|baselines?|have (?:been )?proposed)\b/i;

/** What stands right before a name when it is introduced. */
const introduction = new RegExp(
  String.raw`(?:\b(?:called|named|termed|dubbed|coined|namely)|\b[Oo]ur (?:[a-z-]+ ){0,3}${thing},|\b[Ww]e (?:propose|introduce|present|develop)) (?:the )?["“'‘\x60]?$`,
);

/** The names of the paper's own method, model, data set or library, each with the sentence that names it. */
export function findSystems({ title, sentences }: Reading): Mention[] {
  const rest = sentences.slice(1);
  const inText = rest.flatMap((sentence, i) => [...coined(sentence, i + 1), ...explained(sentence, i + 1)]);
  const texts = rest.map(({ text }) => text);
  const found = firstMentions([...inText, ...beforeColon(title, texts, inText)]);
  return toMentions(found.filter(({ name }) => plausible(name)));
}

function coined({ text }: Sentence, sentence: number): Found[] {
  return matchNames(text, sentence, namings, (names) =>
    names.filter(({ at }) => !others.test(text.slice(Math.max(0, at - 60), at))),
  );
}

/** "we propose class attention transfer based knowledge distillation (CAT-KD)": a short form coined in a sentence that proposes. */
function explained({ text, tokens, acronyms }: Sentence, sentence: number): Found[] {
  return Array.from(text.matchAll(/\(([^()\s]{2,16})\)/gu)).flatMap(({ 0: { length }, 1: name = "", index }) => {
    const lead = text.slice(0, index);
    if (!isOdd(name) || !proposesJustBefore(lead)) return [];
    const spelt = acronyms.find(({ at }) => tokens[at]!.start >= index && tokens[at]!.start < index + length);
    const long = spelt === undefined ? undefined : text.slice(tokens[spelt.from]!.start, tokens[spelt.to - 1]!.end);
    const isOwn = long === undefined ? beginsAlike(lead, name) : isProper(long);
    return isOwn ? [{ name, text, sentence, at: index + 1 }] : [];
  });
}

function proposesJustBefore(lead: string): boolean {
  const near = lead.slice(-170);
  return coining.test(near) && !others.test(near.slice(-60));
}

/** No strict expansion, but a name in capitals stands before it, or words that begin like it: "multi-task … (MT-DeepONet)". */
function beginsAlike(lead: string, short: string): boolean {
  const words = lead.split(/[\s-]+/).slice(-8);
  return /\p{Lu}\S*\s*$/u.test(lead) || words.some((word) => word[0]?.toLowerCase() === short[0]!.toLowerCase());
}

/** A long form in capitals, or one that only this paper would need. */
function isProper(long: string): boolean {
  return /\p{Lu}/u.test(long) || long.split(/[\s-]+/).length >= 3;
}

/** "BARThez: a skilled …": what stands before the colon, if it looks like a name or the text uses it as one. */
function beforeColon(title: string, texts: readonly string[], inText: readonly Found[]): Found[] {
  const lead = /^([^:]{2,40}?)(?: \([^)]*\))?:\s/
    .exec(title)?.[1]
    ?.replace(/^\$\\\w+\{([^}]*)\}\$$/, "$1")
    .replace(/[*]/g, "");
  if (lead === undefined || lead.split(" ").length > 3) return [];
  const first = lead.split(" ")[0]!;
  const isCoined = (name: string) => inText.some((found) => nameKey(found.name) === nameKey(name));
  const mention = (text: string): Found[] => [{ name: lead, text, sentence: 0, at: 0 }];
  const named = isCoined(lead) ? undefined : texts.find((text) => introduces(text, lead));
  if (named !== undefined) return mention(named);
  const isUsed = lead === first && texts.some((text) => usedAsName(text, lead));
  const isName = isCoined(lead) || isUsed || (isOdd(first) && !isGeneral(lead));
  return isName && !isCoined(first) ? mention(texts.find((text) => text.includes(first)) ?? title) : [];
}

/** "Our approach, called weight subcloning, …": the words of the title's lead right after what introduces a name. */
function introduces(text: string, lead: string): boolean {
  const at = text.toLowerCase().indexOf(lead.toLowerCase());
  if (at <= 0 || /^[\p{L}-]/u.test(text.slice(at + lead.length))) return false;
  return introduction.test(text.slice(Math.max(0, at - 60), at));
}

/** A capital in the middle of a sentence. */
function usedAsName(text: string, word: string): boolean {
  const at = text.indexOf(` ${word}`, 1);
  if (at <= 0 || !/^\p{Lu}/u.test(word)) return false;
  return !/[.:]$/.test(text.slice(0, at)) && /^[\s,.;:')]/.test(text.slice(at + 1 + word.length));
}

function plausible(name: string): boolean {
  return mayBeName(name) && (isOdd(name) || name.split(" ").length > 1 || /^\p{Lu}\p{Ll}{2,}$/u.test(name));
}
