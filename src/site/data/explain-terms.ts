import { nameKey } from "../../analysis/entities/marked-names.ts";
import { sentences } from "../../analysis/text/sentences.ts";
import { toId } from "../../lib/to-id.ts";
import { type Token, tokens } from "../../analysis/text/tokens.ts";
import { entityUrl, urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import type { Term, Topic } from "../../model/topic.ts";
import type { Findings } from "../../analysis/index.ts";
import { parseAbstract } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";

/** Finds the words of the abstract of a paper that can be explained, each at its first place. */
export type Explainer = (abstract: string, id: string) => PaperPage["terms"];

/** More would crowd the abstract. */
const most = 6;

interface Entry {
  id: string;
  /** The stems of the words of the name. */
  stems: string[];
  /** Must be written so: an acronym or a proper name. */
  exact?: string;
  /** Only data sets that some paper names lead somewhere. */
  url?: string;
  meaning: string;
}

/** Compiles terms and topics into an explainer that looks at each word of a text once. */
export function compileExplainer(
  terms: readonly Term[],
  topics: readonly Topic[],
  findings: ReadonlyMap<string, Pick<Findings, "datasets">>,
): Explainer {
  const naming = Map.groupBy(
    [...findings].flatMap(([id, { datasets }]) => datasets.map(({ name }) => ({ id, key: nameKey(name) }))),
    ({ key }) => key,
  );
  const papersOf = ({ label, aliases }: Term) =>
    new Set([label, ...aliases].flatMap((name) => (naming.get(nameKey(name)) ?? []).map(({ id }) => id)));
  const entries = [...terms.flatMap((term) => termEntries(term, [...papersOf(term)])), ...topics.flatMap(topicEntries)];
  const byFirst = Map.groupBy(
    entries.filter(({ stems }) => stems.length > 0).sort((a, b) => b.stems.length - a.stems.length),
    ({ stems }) => stems[0]!,
  );
  return (abstract, id) => {
    const list = tokens(abstract);
    const found = new Map<string, PaperPage["terms"][number]>();
    for (let at = 0; at < list.length && found.size < most; at++) {
      const entry = byFirst.get(list[at]!.stem)?.find((candidate) => startsHere(candidate, abstract, list, at));
      if (entry === undefined) continue;
      const last = list[at + entry.stems.length - 1]!;
      const { meaning } = entry;
      const url = entry.url === urls.paper(id) ? undefined : entry.url;
      if (!found.has(entry.id)) found.set(entry.id, { name: abstract.slice(list[at]!.start, last.end), url, meaning });
      at += entry.stems.length - 1;
    }
    return [...found.values()];
  };
}

function startsHere({ stems, exact }: Entry, text: string, list: Token[], at: number): boolean {
  if (!stems.every((stem, n) => list[at + n]?.stem === stem)) return false;
  const whole = list.slice(at, at + stems.length);
  // A name that runs on ("CIFAR-100-LT"), or over a comma, is not this one.
  if (whole.slice(0, -1).some(({ separator }) => separator !== "hyphen" && separator !== "space")) return false;
  if (list[at - 1]?.separator === "hyphen" || whole.at(-1)!.separator === "hyphen") return false;
  const written = text.slice(whole[0]!.start, whole.at(-1)!.end);
  return exact === undefined || written === exact || written === `${exact}s`;
}

function termEntries({ id, label, aliases, meaning }: Term, papers: string[]): Entry[] {
  return [label, ...aliases].map((name) => ({
    id: `term:${id}`,
    stems: stemsOf(name),
    exact: name,
    ...(papers.length > 0 && { url: entityUrl({ kind: "datasets", id: toId(label), papers }) }),
    meaning,
  }));
}

/** Of topics, labels of several words and acronyms; everyday words ("graphs") and loose aliases explain nothing. */
function topicEntries({ id, label, aliases, explanation }: Topic): Entry[] {
  const meaning = sentences(plainText(parseAbstract(explanation)))[0]?.text ?? "";
  return [label, ...aliases].flatMap((name) => {
    const isAcronym = /^\p{Lu}[\p{Lu}\d-]+$/u.test(name);
    if (meaning === "" || !(isAcronym || (name === label && stemsOf(name).length > 1))) return [];
    return [
      { id: `topic:${id}`, stems: stemsOf(name), ...(isAcronym && { exact: name }), url: urls.topic(id), meaning },
    ];
  });
}

function stemsOf(name: string): string[] {
  return tokens(name).map(({ stem }) => stem);
}
