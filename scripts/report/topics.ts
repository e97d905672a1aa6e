import type { Paper } from "../../src/model/paper.ts";
import type { ClassificationTrace } from "../../src/analysis/topics/index.ts";

/** The topics that a paper gets, each with what speaks for it most, in a line each. */
export function topicsReport({ inField, topics }: ClassificationTrace, { topics: { add, drop } }: Paper): string[] {
  const given = topics.filter(({ filed, topic }) => filed && !drop.includes(topic.id));
  if (given.length + add.length === 0)
    return [inField ? "none: no topic has enough of its cues" : "none: too few terms of this field"];
  return [
    ...given.map(({ topic, reasons: [best] }) => `${topic.id}: “${best!.found}” in the ${best!.place === "title" ? "title" : "abstract"}`),
    ...add.map((id) => `${id}: added by a curator`),
  ]; // prettier-ignore
}
