import type { SentenceRole } from "../../model/page.ts";
import { sentences } from "../text/sentences.ts";
import { tokens, type Token } from "../text/tokens.ts";
import { asideCues, asideFactors } from "./asides.ts";
import { compileCues, type CueTrie } from "../cues/cue-trie.ts";
import { expandAcronyms } from "./expand-acronyms.ts";
import { fieldCues } from "./field-cues.ts";
import { findCues, type CueMatch } from "../cues/find-cues.ts";
import { roleCueKinds, roleCues, type RoleCue } from "./role-cues.ts";
import { sentenceRoles } from "./roles.ts";
import type { Place } from "../topics/weights.ts";

export interface PaperText {
  title: string;
  abstract: string;
}

/** A cue of a topic where it was found. */
export interface Hit extends CueMatch {
  /** Found through this short form, which the text itself explains. */
  through?: string;
}

/** The title or a sentence, read: its words, its role, the topic cues in it and what counts where. */
export interface Passage {
  text: string;
  place: Place;
  future: boolean;
  tokens: Token[];
  hits: Hit[];
  /** Per token: 1, or less inside a comparison, a negation or another aside. */
  factors: number[];
}

export interface Reading {
  passages: Passage[];
  /** Different terms of the field found. */
  fieldTerms: number;
}

/** The reader's own cues stand behind those of the topics in one tree, so that a text is walked once. */
export interface Reader {
  trie: CueTrie;
  ownFrom: number;
}

const roleList = roleCueKinds.flatMap((kind) => roleCues[kind].map((cue) => ({ kind, cue })));
const ownCues = [...roleList.map(({ cue }) => cue), ...asideCues.map(({ cue }) => cue), ...fieldCues];
const asidesFrom = roleList.length;
const fieldFrom = asidesFrom + asideCues.length;

/** Compiles the topics' cues together with those that tell roles, asides and the field. */
export function compileReader(topicCues: string[]): Reader {
  return { trie: compileCues([...topicCues, ...ownCues]), ownFrom: topicCues.length };
}

/** Reads title and abstract once, sentence by sentence. */
export function readText(reader: Reader, { title, abstract }: PaperText): Reading {
  const parts = [title, ...sentences(abstract).map(({ text }) => text)].map((text) => readPart(reader, text));
  const [first, ...rest] = parts;
  const roles = sentenceRoles(rest.map(({ roles }) => roles));
  const passages = [toPassage(first!, "title"), ...rest.map((part, i) => toPassage(part, roles[i]!))];
  expandAcronyms(passages);
  return { passages, fieldTerms: new Set(parts.flatMap(({ field }) => field)).size };
}

/** The role of each sentence of an abstract, in order. */
export function readRoles(abstract: string): { text: string; role: SentenceRole; start: number; end: number }[] {
  const list = sentences(abstract);
  const roles = sentenceRoles(list.map(({ text }) => readPart(bareReader, text).roles));
  return list.map((sentence, i) => ({ ...sentence, role: roles[i]! }));
}

interface Part {
  text: string;
  tokens: Token[];
  hits: Hit[];
  factors: number[];
  roles: Set<RoleCue>;
  field: number[];
}

const bareReader = compileReader([]);

function readPart({ trie, ownFrom }: Reader, text: string): Part {
  const list = tokens(text);
  const found = findCues(trie, list);
  const own = found.filter(({ cue }) => cue >= ownFrom).map((match) => ({ ...match, cue: match.cue - ownFrom }));
  const openers = own
    .filter(({ cue }) => cue >= asidesFrom && cue < fieldFrom)
    .map((match) => ({ match, counts: asideCues[match.cue - asidesFrom]!.counts }));
  return {
    text,
    tokens: list,
    hits: found.filter(({ cue }) => cue < ownFrom),
    factors: asideFactors(list, openers),
    roles: new Set(own.filter(({ cue }) => cue < asidesFrom).map(({ cue }) => roleList[cue]!.kind)),
    field: own.filter(({ cue }) => cue >= fieldFrom).map(({ cue }) => cue),
  };
}

function toPassage({ text, tokens, hits, factors, roles }: Part, place: Place): Passage {
  return { text, place, tokens, hits, factors, future: roles.has("future") };
}
