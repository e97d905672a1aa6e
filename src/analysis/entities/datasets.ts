import { aName, isOdd, markNames, nameKey, namesIn, someNames, type Marked } from "./marked-names.ts";
import { tokens, type Token } from "../text/tokens.ts";
import type { PaperPage } from "../../model/page.ts";
import type { Term } from "../../model/topic.ts";
import { acronyms } from "../reading/acronyms.ts";
import { compileCues } from "../cues/cue-trie.ts";
import { findCues } from "../cues/find-cues.ts";
import type { PaperText } from "../topics/index.ts";
import { isGeneral } from "./general-names.ts";
import { firstMentions, passagesOf, preferShort, type Found } from "./mention.ts";

type Mention = PaperPage["datasets"][number];

const kind = String.raw`(?:data[ -]?sets?|benchmarks?|corpus|corpora|treebanks?|test sets?|challenge sets?)`;

/** Ways in which abstracts name a data set that no term knows yet. Group 1 holds one name or a list. */
const namings: readonly RegExp[] = [
  new RegExp(String.raw`${someNames}(?:'s)? (?:[a-z-]+ ){0,2}${kind}\b`, "gu"),
  new RegExp(
    String.raw`\b${kind}(?: \(| such as | like | including |, including | namely |, namely |: | called | named | dubbed | of | )(?:including |i\.e\.,? |e\.g\.,? |the )?${someNames}`,
    "gu",
  ),
  new RegExp(String.raw`\b${kind},? ${someNames}(?=,|\.| that\b| which\b| where\b)`, "gu"),
  new RegExp(String.raw`${aName}(?:,| -| –| —| is)? (?:an?|the first) (?:[\w-]+,? ){0,5}${kind}\b`, "gu"),
  new RegExp(
    String.raw`\b(?:accuracy|score|F1|mAP|BLEU|perplexity|recall|AUC|results?|performance|classification|[\d.]+%?) on (?:the )?${someNames}`,
    "gu",
  ),
];

/** Compiles the names of all data sets and benchmarks once. */
export function compileDatasets(terms: readonly Term[]): (text: PaperText) => Mention[] {
  const named = terms.filter(({ kind }) => kind === "dataset" || kind === "benchmark");
  const names = named.flatMap(({ label, aliases }) => [label, ...aliases]);
  const trie = compileCues(names);
  const known = (passage: string, index: number): Found[] => {
    const list = tokens(passage);
    const matches = findCues(trie, list).filter(({ cue, from, to }) =>
      sameCase(names[cue]!, passage, list[from]!, list[to - 1]!),
    );
    return matches.map(({ from, to }) => asWritten(passage, list, index, from, to));
  };
  return (text) => {
    const passages = passagesOf(text);
    const short = new Set(passages.flatMap((passage) => acronyms(passage, tokens(passage)).map(({ short }) => short)));
    const terms = passages.flatMap(known);
    const unknown = passages.flatMap((passage, i) =>
      unknownNames(passage, i).filter(({ name }) => plausible(name, short)),
    );
    return preferShort(withoutParts(firstMentions([...terms, ...unknown]))).map(({ name, text }) => ({ name, text }));
  };
}

/** The data set Places is not the verb "places", nor are STS benchmarks the STS Benchmark; WordNet-based is no use of WordNet. */
function sameCase(name: string, text: string, { start }: Token, { end }: Token): boolean {
  return capitals(name) === capitals(text.slice(start, end)) && !/^-(?:based|style|like)\b/.test(text.slice(end));
}

const capitals = (text: string): number => text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).length;

/** A known name, with the piece that a hyphen ties to it: `ImageNet-1k`, `mini-ImageNet`; not `ImageNet-trained`. */
function asWritten(text: string, list: Token[], passage: number, from: number, to: number): Found {
  const before = /(?:mini|tiny|tiered|sub)-$/i.exec(text.slice(0, list[from]!.start))?.[0] ?? "";
  const after = /^(?:[-/](?:\d+[kKM]?|[A-Z]{1,3}|[CR]|v\d)\b)+/.exec(text.slice(list[to - 1]!.end))?.[0] ?? "";
  const at = list[from]!.start - before.length;
  return { name: text.slice(at, list[to - 1]!.end + after.length), text, passage, at };
}

function unknownNames(text: string, passage: number): Found[] {
  const marked = markNames(text);
  return namings.flatMap((pattern) =>
    Array.from(marked.marked.matchAll(pattern)).flatMap((match) =>
      namesInCompany(marked, match[1]!).map((found) => ({ ...found, text, passage })),
    ),
  );
}

/** `Stanford Dogs` looks like any two words with capitals, but not beside `CUB200` and `MIT67`. */
function namesInCompany(marked: Marked, group: string): Marked["names"] {
  const list = namesIn(marked, group);
  const odd = list.some(({ name }) => isOdd(name) && !isGeneral(name));
  return list.filter(({ name }) => isOdd(name) || (odd && name.includes(" ")));
}

/** A name no term vouches for must look like one, and must not be what the text itself spells out as something else. */
function plausible(found: string, short: ReadonlySet<string>): boolean {
  return (
    found.length > 1 && !isGeneral(found) && !found.split(" ").some((word) => short.has(word)) && !/^\d/.test(found)
  );
}

/** `Stanford` beside `Stanford Cars` of the same place is no data set of its own. */
function withoutParts(found: Found[]): Found[] {
  return found.filter(
    (one) => !found.some((other) => other !== one && other.passage === one.passage && covers(other, one)),
  );
}

function covers(other: Found, one: Found): boolean {
  const inside = other.at <= one.at && one.at + one.name.length <= other.at + other.name.length;
  return inside && nameKey(other.name) !== nameKey(one.name);
}
