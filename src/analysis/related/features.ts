import type { FiledTopic, PaperPage } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { nameKey } from "../entities/names.ts";
import type { Reading } from "../reading/reading.ts";
import { wordSet } from "../text/normal-form.ts";
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

function topicFeature(
  { id, label, facet }: { id: string; label: string; facet: string },
  broader: string | undefined,
): Feature {
  const implies = broader === undefined ? {} : { implies: `topic:${broader}` };
  return { key: `topic:${id}`, kind: facet === "contribution" ? "contribution" : "topic", label, ...implies };
}

/** Words that say how papers are written, not what they are about. */
const uninformative =
  wordSet(`a about above across after all also although among an and any are as at be because been between both but by can could do does
   each even few for from further get given had has have how however if in into is it its itself just large less like many
   may me might more most much must new no non not novel number of often on one only or other our out over own per propose
   proposed several should show shows significantly similar simple since small so some state such than that the their them then
   there these they this those three through thus to too two under up upon use used using various very via was we well were what
   when where whether which while who will with within without work would yet you et al approach method model task data learning
   performance based different training trained learn art first dataset existing find demonstrate present study problem better
   improve improved effective outperform extensive experiment experimental result recent paper same real world stage second key
   provide empirical during diverse set setting computationally expensive neural network deep natural language processing
   machine conduct standard benchmark baseline code available https github com significant wide range time high low main
   specific general target source knowledge transfer transferable downstream pretrained pre tuned fine tuning inductive bias`);

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

const isInformative = (unit: Token[]): boolean =>
  unit.length < 4 &&
  unit.some(
    ({ stem, norm }) => stem.length > 2 && !uninformative.has(stem) && !uninformative.has(norm) && !/^\d/.test(stem),
  );
