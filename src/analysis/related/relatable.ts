import { nameKey } from "../entities/marked-names.ts";
import type { FiledTopic, PaperPage } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import type { PaperText } from "../topics/index.ts";
import type { Feature } from "./because.ts";
import { termsOf } from "./rare-terms.ts";
import type { Relatable } from "./relate.ts";

/** A paper as that by which it may be related: its topics with the broader ones, its data sets, its terms. */
export function relatable(
  id: string,
  text: PaperText,
  { topics, datasets }: { topics: readonly FiledTopic[]; datasets: PaperPage["datasets"] },
  all: readonly Topic[],
): Relatable {
  const byId = new Map(all.map((topic) => [topic.id, topic]));
  const broader = topics.flatMap(({ id }) => byId.get(byId.get(id)?.broader ?? "") ?? []);
  const features = [
    ...topics.map((topic) => topicFeature(topic, byId.get(topic.id)?.broader)),
    ...broader.map((topic) => topicFeature(topic, topic.broader)),
    ...datasets.map(({ name }): Feature => ({ key: `dataset:${nameKey(name)}`, kind: "dataset", label: name })),
    ...Array.from(termsOf(text), ([key, label]): Feature => ({ key: `term:${key}`, kind: "term", label })),
  ];
  const seen = new Set<string>();
  return { id, features: features.filter(({ key }) => !seen.has(key) && seen.add(key)) };
}

function topicFeature(
  { id, label, facet }: { id: string; label: string; facet: string },
  broader: string | undefined,
): Feature {
  const implies = broader === undefined ? {} : { implies: `topic:${broader}` };
  return { key: `topic:${id}`, kind: facet === "contribution" ? "contribution" : "topic", label, ...implies };
}
