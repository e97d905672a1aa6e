import type { PaperPage } from "../../model/page.ts";
import type { Term } from "../../model/topic.ts";
import { compileCues } from "../cues/cue-trie.ts";
import { findCues } from "../cues/find-cues.ts";
import type { Reading, Sentence } from "../reading/read-paper.ts";
import type { Token } from "../text/tokens.ts";
import type { Found, Marked } from "./mentions.ts";
import { aName, firstMentions, inMarked, matchNames, someNames, toMentions } from "./mentions.ts";
import { isGeneral, isOdd, mayBeName, nameKey } from "./names.ts";

type Mention = PaperPage["datasets"][number];

const kind = String.raw`(?:data[ -]?sets?|benchmarks?|corpus|corpora|treebanks?|test sets?|challenge sets?)`;

/** Ways in which abstracts name a data set that no term knows yet. Group 1 holds one name or a list. */
const namings: readonly RegExp[] = [
  inMarked`${someNames}(?:'s)? (?:[a-z-]+ ){0,2}${kind}\b`,
  inMarked`\b${kind}(?: \(| such as | like | including |, including | namely |, namely |: | called | named | dubbed | of | )(?:including |i\.e\.,? |e\.g\.,? |the )?${someNames}`,
  inMarked`\b${kind},? ${someNames}(?=,|\.| that\b| which\b| where\b)`,
  inMarked`${aName}(?:,| -| –| —| is)? (?:an?|the first) (?:[\w-]+,? ){0,5}${kind}\b`,
  inMarked`\b(?:accuracy|score|F1|mAP|BLEU|perplexity|recall|AUC|results?|performance|classification|[\d.]+%?) on (?:the )?${someNames}`,
];

/** Compiles the names of all data sets and benchmarks once. */
export function compileDatasets(terms: readonly Term[]): (reading: Reading) => Mention[] {
  const named = terms.filter(({ kind }) => kind === "dataset" || kind === "benchmark");
  const names = named.flatMap(({ label, aliases }) => [label, ...aliases]);
  const trie = compileCues(names);
  const known = ({ text, tokens }: Sentence, sentence: number): Found[] =>
    findCues(trie, tokens)
      .filter(({ cue, from, to }) => sameCase(names[cue]!, text, tokens[from]!, tokens[to - 1]!))
      .map(({ from, to }) => ({ ...asWritten(text, tokens[from]!, tokens[to - 1]!), text, sentence }));
  return ({ sentences }) => {
    const short = new Set(sentences.flatMap(({ acronyms }) => acronyms.map(({ short }) => short)));
    const unknown = sentences
      .flatMap(({ text }, sentence) => matchNames(text, sentence, namings, namesInCompany))
      .filter(({ name }) => plausible(name, short));
    const found = firstMentions([...sentences.flatMap(known), ...unknown]);
    return toMentions(withoutParts(found));
  };
}

/** The data set Places is not the verb "places", nor are STS benchmarks the STS Benchmark; WordNet-based is no use of WordNet. */
function sameCase(name: string, text: string, { start }: Token, { end }: Token): boolean {
  return capitals(name) === capitals(text.slice(start, end)) && !/^-(?:based|style|like)\b/.test(text.slice(end));
}

const capitals = (text: string): number => text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).length;

/** A known name, with the piece that a hyphen ties to it: `ImageNet-1k`, `mini-ImageNet`; not `ImageNet-trained`. */
function asWritten(text: string, first: Token, last: Token): Pick<Found, "name" | "at"> {
  const before = /(?:mini|tiny|tiered|sub)-$/i.exec(text.slice(0, first.start))?.[0] ?? "";
  const after = /^(?:[-/](?:\d+[kKM]?|[A-Z]{1,3}|[CR]|v\d)\b)+/.exec(text.slice(last.end))?.[0] ?? "";
  const at = first.start - before.length;
  return { name: text.slice(at, last.end + after.length), at };
}

/** `Stanford Dogs` looks like any two words with capitals, but not beside `CUB200` and `MIT67`. */
function namesInCompany(names: Marked["names"]): Marked["names"] {
  const odd = names.some(({ name }) => isOdd(name) && !isGeneral(name));
  return names.filter(({ name }) => isOdd(name) || (odd && name.includes(" ")));
}

/** A name that is in no term must look like one, and must not be what the text itself spells out as something else. */
function plausible(name: string, short: ReadonlySet<string>): boolean {
  return mayBeName(name) && !name.split(" ").some((word) => short.has(word));
}

/** `Stanford` beside `Stanford Cars` of the same place is no data set of its own. */
function withoutParts(found: Found[]): Found[] {
  const covers = (other: Found, one: Found) =>
    other.sentence === one.sentence &&
    other.at <= one.at &&
    one.at + one.name.length <= other.at + other.name.length &&
    nameKey(other.name) !== nameKey(one.name);
  return found.filter((one) => !found.some((other) => covers(other, one)));
}
