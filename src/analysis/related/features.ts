import type { FiledTopic, PaperPage } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { nameKey } from "../entities/names.ts";
import type { Reading } from "../reading/read-paper.ts";
import words from "../text/words.json" with { type: "json" };
import type { Token } from "../text/tokens.ts";

/** Something that papers may have in common. */
export interface Feature {
  /** Its kind and identity, e.g. `topic:few-shot-learning`. */
  key: string;
  kind: "topic" | "contribution" | "dataset" | "term";
  label: string;
  /** Key of the broader topic that goes without saying where this one is named. */
  implies?: string;
}

/** What a paper may share with others: its topics with the broader ones, its data sets, its terms; each once. */
export function compileFeatures(all: readonly Topic[]) {
  const byId = new Map(all.map((topic) => [topic.id, topic]));
  return (reading: Reading, topics: readonly FiledTopic[], datasets: PaperPage["datasets"]): Feature[] => {
    const broader = topics.flatMap(({ id }) => byId.get(byId.get(id)?.broader ?? "") ?? []);
    const features = [
      ...topics.map((topic) => topicFeature(topic, byId.get(topic.id)?.broader)),
      ...broader.map((topic) => topicFeature(topic, topic.broader)),
      ...datasets.map(({ name }): Feature => ({ key: `dataset:${nameKey(name)}`, kind: "dataset", label: name })),
      ...Array.from(termsOf(reading), ([key, label]): Feature => ({ key: `term:${key}`, kind: "term", label })),
    ];
    const seen = new Set<string>();
    return features.filter(({ key }) => !seen.has(key) && seen.add(key));
  };
}

function topicFeature({ id, label, facet }: Pick<Topic, "id" | "label" | "facet">, broader?: string): Feature {
  const implies = broader === undefined ? {} : { implies: `topic:${broader}` };
  return { key: `topic:${id}`, kind: facet === "contribution" ? "contribution" : "topic", label, ...implies };
}

/** Words that say how papers are written, not what they are about. */
const uninformative: ReadonlySet<string> = new Set(words.uninformative);

/** Pairs of neighbouring words that say something, in normal form: the terms by which two papers may be alike. */
function termsOf({ sentences }: Reading): Map<string, string> {
  const out = new Map<string, string>();
  for (const { text, tokens } of sentences) {
    const units = compounds(tokens);
    units.forEach((unit, i) => {
      const next = units[i + 1];
      if (next === undefined || unit.at(-1)!.separator !== "space" || !isInformative(unit) || !isInformative(next))
        return;
      const key = [...unit, ...next].map(({ stem }) => stem).join(" ");
      if (!out.has(key)) out.set(key, text.slice(unit[0]!.start, next.at(-1)!.end).toLowerCase());
    });
  }
  return out;
}

/** Words joined by hyphens stay together: "few-shot" is one. */
function compounds(list: readonly Token[]): Token[][] {
  const out: Token[][] = [];
  list.forEach((token, i) => {
    if (i > 0 && list[i - 1]!.separator === "hyphen") out.at(-1)!.push(token);
    else out.push([token]);
  });
  return out;
}

const isInformative = (unit: Token[]): boolean => unit.length < 4 && unit.some(informs);

function informs({ stem, norm }: Token): boolean {
  return stem.length > 2 && !uninformative.has(stem) && !uninformative.has(norm) && !/^\d/.test(stem);
}
