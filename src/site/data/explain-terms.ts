import { nameKey } from "../../analysis/entities/names.ts";
import type { Reading } from "../../analysis/reading/read-paper.ts";
import { sentences } from "../../analysis/text/sentences.ts";
import { type Token, tokens } from "../../analysis/text/tokens.ts";
import { parseAbstract } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";
import { toId } from "../../lib/to-id.ts";
import type { PaperPage } from "../../model/page.ts";
import type { Term, Topic } from "../../model/topic.ts";
import { entityUrl, urls } from "../../model/urls.ts";

/** Words of an abstract that can be explained: as written, and the term or topic that explains them. */
export interface ExplainedTerm {
  name: string;
  entry: Entry;
}

/** More would crowd the abstract. */
const mostTerms = 6;

interface Entry {
  id: string;
  /** The stems of the words of the name. */
  stems: string[];
  /** Must be written so: an acronym or a proper name. */
  exact?: string;
  url?: string;
  /** The id of a data set and the keys of its names: where it leads depends on the papers that name it. */
  dataset?: { id: string; names: string[] };
  meaning: string;
}

/** Compiles terms and topics into an explainer that looks at each word of an abstract once; each is found at its first place. */
export function compileExplainer(terms: readonly Term[], topics: readonly Topic[]) {
  const entries = [...terms.flatMap(termEntries), ...topics.flatMap(topicEntries)];
  const named = entries.filter(({ stems }) => stems.length > 0).sort((a, b) => b.stems.length - a.stems.length);
  const byFirst = Map.groupBy(named, ({ stems }) => stems[0]!);
  return ({ sentences }: Reading): ExplainedTerm[] => {
    const found = new Map<string, ExplainedTerm>();
    for (const { text, tokens } of sentences.slice(1)) {
      for (let at = 0; at < tokens.length && found.size < mostTerms; at++) {
        const first = byFirst.get(tokens[at]!.stem)?.find((entry) => nameAt(entry, text, tokens, at) !== undefined);
        if (first === undefined) continue;
        if (!found.has(first.id)) found.set(first.id, { name: nameAt(first, text, tokens, at)!, entry: first });
        at += first.stems.length - 1;
      }
    }
    return [...found.values()];
  };
}

/** A data set that a paper names: the key of its name and the id of the paper. */
export type NamedDataset = Record<"key" | "paper", string>;

/**
 * The terms of a page. A data set leads to what tells of it: its page, or the one other paper that names it.
 * @param named the papers that name a data set, by the key of its name.
 */
export function termsOfPage(
  terms: readonly ExplainedTerm[],
  named: ReadonlyMap<string, readonly NamedDataset[]>,
  pageId: string,
): PaperPage["terms"] {
  const urlOf = ({ id, names }: NonNullable<Entry["dataset"]>) => {
    const papers = [...new Set(names.flatMap((key) => named.get(key) ?? []).map(({ paper }) => paper))];
    const url = papers.length > 0 ? entityUrl({ kind: "datasets", id, papers }) : undefined;
    return url === urls.paper(pageId) ? undefined : url;
  };
  return terms.map(({ name, entry: { url, dataset, meaning } }) => ({
    name, url: dataset === undefined ? url : urlOf(dataset), meaning,
  })); // prettier-ignore
}

/** The name of an entry as written at a token, if it stands there. */
function nameAt({ stems, exact }: Entry, text: string, tokens: readonly Token[], at: number): string | undefined {
  if (!stems.every((stem, n) => tokens[at + n]?.stem === stem)) return undefined;
  const whole = tokens.slice(at, at + stems.length);
  const last = whole.pop()!;
  // A name that runs on ("CIFAR-100-LT"), or over a comma, is not this one.
  if (whole.some(({ separator }) => separator !== "hyphen" && separator !== "space")) return undefined;
  if (tokens[at - 1]?.separator === "hyphen" || last.separator === "hyphen") return undefined;
  const written = text.slice(tokens[at]!.start, last.end);
  return exact === undefined || written === exact || written === `${exact}s` ? written : undefined;
}

function termEntries({ id, label, aliases, meaning }: Term): Entry[] {
  const names = [label, ...aliases];
  const dataset = { id: toId(label), names: names.map(nameKey) };
  return names.map((name) => ({ id: `term:${id}`, stems: stemsOf(name), exact: name, dataset, meaning }));
}

/** Of topics, labels of several words and acronyms; everyday words ("graphs") and loose aliases explain nothing. */
function topicEntries({ id, label, aliases, explanation }: Topic): Entry[] {
  const meaning = sentences(plainText(parseAbstract(explanation)))[0]?.text ?? "";
  return [label, ...aliases].flatMap((name) => {
    const isAcronym = /^\p{Lu}[\p{Lu}\d-]+$/u.test(name);
    if (meaning === "" || !(isAcronym || (name === label && stemsOf(name).length > 1))) return [];
    const exact = isAcronym ? { exact: name } : {};
    return [{ id: `topic:${id}`, stems: stemsOf(name), ...exact, url: urls.topic(id), meaning }];
  });
}

function stemsOf(name: string): string[] {
  return tokens(name).map(({ stem }) => stem);
}
