import type { Root } from "mdast";
import { parseAbstract, parseTitle } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";
import type { SentenceRole } from "../../model/page.ts";
import type { Paper } from "../../model/paper.ts";
import { compileCues } from "../cues/cue-trie.ts";
import { findCues } from "../cues/find-cues.ts";
import { sentences, type Span } from "../text/sentences.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { type Acronym, acronyms } from "./acronyms.ts";
import { scopeCues, scopeFactors } from "./negation-scope.ts";
import { type RoleCue, roleCueList, sentenceRoles } from "./roles.ts";

/** Where a sentence stands: the title, or what it does in the abstract. */
export type Place = "title" | SentenceRole;

/** The title or a sentence of the abstract, with its offsets there. */
export interface Sentence extends Readonly<Span> {
  readonly place: Place;
  readonly tokens: readonly Token[];
  /** Per token: 1, or less in the scope of a negation, comparison or example. */
  readonly factors: readonly number[];
  /** Short forms that it explains. */
  readonly acronyms: readonly Acronym[];
  /** Whether it speaks of future work. */
  readonly isFuture: boolean;
}

/**
 * A paper's text, read once: whatever is found in it, the topics included, is found in this value. It takes some 30 kB,
 * so a collection is read paper by paper and no list of readings is kept.
 */
export interface Reading {
  /** Plain text, white space folded, formulas as their TeX. */
  readonly title: string;
  readonly abstract: string;
  /** The abstract as a tree of Markdown. */
  readonly tree: Root;
  /** The title first. */
  readonly sentences: readonly Sentence[];
}

/** The text of a paper as content writes it. */
export type PaperText = Pick<Paper, "title" | "abstract">;

/** Reads the text of a paper, sentence by sentence. The tree is that of the abstract, where it was parsed before. */
export function readPaper(paper: PaperText, tree: Root = parseAbstract(paper.abstract)): Reading {
  const title = plainText(parseTitle(paper.title));
  const abstract = plainText(tree);
  const [first, ...rest] = [{ text: title, start: 0, end: title.length }, ...sentences(abstract)].map(readSentence);
  const roles = sentenceRoles(rest.map(({ cues }) => cues));
  const list = [toSentence(first!, "title"), ...rest.map((sentence, i) => toSentence(sentence, roles[i]!))];
  return { title, abstract, tree, sentences: list };
}

/** A sentence before its role is known, which depends on the sentences before it. */
interface Draft extends Omit<Sentence, "place" | "isFuture"> {
  cues: ReadonlySet<RoleCue>;
}

const trie = compileCues([...roleCueList, ...scopeCues].map(({ cue }) => cue));

function readSentence({ text, start, end }: Span): Draft {
  const list = tokens(text);
  const found = findCues(trie, list);
  const openers = found
    .filter(({ cue }) => cue >= roleCueList.length)
    .map((match) => ({ match, factor: scopeCues[match.cue - roleCueList.length]!.factor }));
  const cues = new Set(found.flatMap(({ cue }) => roleCueList[cue]?.kind ?? []));
  return { text, start, end, tokens: list, factors: scopeFactors(list, openers), acronyms: acronyms(text, list), cues };
}

function toSentence({ cues, ...read }: Draft, place: Place): Sentence {
  return { ...read, place, isFuture: cues.has("future") };
}
