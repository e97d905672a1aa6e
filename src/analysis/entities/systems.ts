import { aName, isOdd, markNames, nameKey, namesIn } from "./marked-names.ts";
import { tokens } from "../text/tokens.ts";
import type { PaperPage } from "../../model/page.ts";
import { acronyms } from "../reading/acronyms.ts";
import type { PaperText } from "../topics/index.ts";
import { isGeneral } from "./general-names.ts";
import { firstMentions, passagesOf, preferShort, type Found } from "./mention.ts";

type Mention = PaperPage["systems"][number];

const coins = String.raw`(?:propos(?:e|es|ing)|introduc(?:e|es|ing)|present(?:s|ing)?|develop(?:s|ing)?|releas(?:e|es|ing)|creat(?:e|es|ing)|design(?:s|ing)?|build|devise|contribute|describe|construct)`;
const thing = String.raw`(?:method|model|framework|approach|algorithm|network|architecture|data ?set|benchmark|library|toolkit|package|corpus|system|module|pipeline|encoder|strategy|technique|loss|recipe|repository|tool|paradigm|agent|retriever|transformer|predictor|scheme|procedure|suite|platform)`;
const adjectives = String.raw`(?:(?:an?|the|our|novel|new|simple|first|unified|efficient|so-called|following) ){0,4}`;

/** Ways in which authors name what is theirs. Group 1 is the name. */
const namings: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${coins} ${adjectives}${aName}(?=[,.;:]| \(| [-–—]| (?:to|that|which|for|as|in|with|is|an?|by|on|where|and|models?|method|framework|library|data ?set|benchmark)\b)`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:called|named|termed|term|call|dubbed|coined|denoted|referred to as|known as|namely|abbreviated as) (?:the |an? )?["“'‘\x60]*${aName}`,
    "gu",
  ),
  new RegExp(String.raw`\b[Oo]ur (?:[a-z-]+ ){0,6}${thing}(?: called| named|,| -)? ${aName}`, "gu"),
  new RegExp(String.raw`\bour ${aName}\b`, "gu"),
  new RegExp(String.raw`^${aName},? (?:is )?an? (?:[\w-]+,? ){0,6}${thing}\b`, "gu"),
  new RegExp(String.raw`\b${thing},? ${aName},? (?:that|which|for|to) (?:we|is|are|can)`, "gu"),
  new RegExp(String.raw`(?:,| -) or ${aName} for short`, "gu"),
  new RegExp(String.raw`${aName}(?: \(⟦\d+⟧\))? (?:that )?we (?:propose|present|introduce|develop)`, "gu"),
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
export function findSystems(text: PaperText): Mention[] {
  const passages = passagesOf(text);
  const [title, ...rest] = passages as [string, ...string[]];
  const inText = rest.flatMap((passage, i) => [...coined(passage, i + 1), ...explained(passage, i + 1)]);
  const fromTitle = beforeColon(title, rest, inText);
  return preferShort(firstMentions([...inText, ...fromTitle]).filter(({ name }) => plausible(name))).map(
    ({ name, text }) => ({ name, text }),
  );
}

function coined(text: string, passage: number): Found[] {
  const marked = markNames(text);
  return namings.flatMap((pattern) =>
    Array.from(marked.marked.matchAll(pattern)).flatMap((match) =>
      namesIn(marked, match[1]!)
        .filter(({ at }) => !others.test(text.slice(Math.max(0, at - 60), at)))
        .map((found) => ({ ...found, text, passage })),
    ),
  );
}

/** "we propose class attention transfer based knowledge distillation (CAT-KD)": a short form coined in a sentence that proposes. */
function explained(text: string, passage: number): Found[] {
  const list = tokens(text);
  const out: Found[] = [];
  for (const match of text.matchAll(/\(([^()\s]{2,16})\)/gu)) {
    const short = match[1]!;
    const lead = text.slice(0, match.index);
    if (!isOdd(short) || !proposesJustBefore(lead)) continue;
    const spelt = acronyms(text, list).find(
      ({ at }) => list[at]!.start >= match.index && list[at]!.start < match.index + match[0].length,
    );
    const long = spelt === undefined ? undefined : text.slice(list[spelt.from]!.start, list[spelt.to - 1]!.end);
    if (long === undefined ? beginsAlike(lead, short) : isProper(long))
      out.push({ name: short, text, passage, at: match.index + 1 });
  }
  return out;
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
function beforeColon(title: string, rest: readonly string[], inText: readonly Found[]): Found[] {
  const lead = /^([^:]{2,40}?)(?: \([^)]*\))?:\s/
    .exec(title)?.[1]
    ?.replace(/^\$\\\w+\{([^}]*)\}\$$/, "$1")
    .replace(/[*]/g, "");
  if (lead === undefined || lead.split(" ").length > 3) return [];
  const first = lead.split(" ")[0]!;
  const odd = isOdd(first) && !isGeneral(lead);
  const coinedToo = inText.some(({ name }) => nameKey(name) === nameKey(lead));
  const named = coinedToo ? undefined : rest.find((text) => introduces(text, lead));
  if (named !== undefined) return [{ name: lead, text: named, passage: 0, at: 0 }];
  if (!odd && !coinedToo && !(lead === first && rest.some((text) => usedAsName(text, lead)))) return [];
  const text = rest.find((text) => text.includes(first)) ?? title;
  return inText.some(({ name }) => nameKey(name) === nameKey(first)) ? [] : [{ name: lead, text, passage: 0, at: 0 }];
}

/** "Our approach, called weight subcloning, …": the words of the title's lead right after what introduces a name. */
function introduces(text: string, lead: string): boolean {
  const at = text.toLowerCase().indexOf(lead.toLowerCase());
  return (
    at > 0 &&
    introduction.test(text.slice(Math.max(0, at - 60), at)) &&
    !/^[\p{L}-]/u.test(text.slice(at + lead.length))
  );
}

/** A capital in the middle of a sentence. */
function usedAsName(text: string, word: string): boolean {
  const at = text.indexOf(` ${word}`, 1);
  return (
    at > 0 &&
    /^\p{Lu}/u.test(word) &&
    !/[.:]$/.test(text.slice(0, at)) &&
    /^[\s,.;:')]/.test(text.slice(at + 1 + word.length))
  );
}

function plausible(found: string): boolean {
  return (
    found.length > 1 &&
    !isGeneral(found) &&
    (isOdd(found) || found.split(" ").length > 1 || /^\p{Lu}\p{Ll}{2,}$/u.test(found)) &&
    !/^\d/.test(found)
  );
}
