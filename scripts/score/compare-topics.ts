import { readFileSync } from "node:fs";
import { z } from "zod";
import { readPaper } from "../../src/analysis/reading/read-paper.ts";
import { compileClassifier } from "../../src/analysis/topics/classifier.ts";
import type { ScoredTopic } from "../../src/analysis/topics/decide.ts";
import type { Weights } from "../../src/analysis/topics/weights.ts";
import { countByLabel, macroF1, rates, sumCounts } from "../../src/lib/metrics.ts";
import type { Paper } from "../../src/model/paper.ts";
import type { Topic } from "../../src/model/topic.ts";

const labelSchema = z.object({
  /** Place in the listing, from 1. */
  position: z.number().int().optional(),
  id: z.string().optional(),
  title: z.string(),
  /** Given for papers that are not in the collection. */
  abstract: z.string().optional(),
  topics: z.array(z.string()),
  /** Labels that count neither way. */
  borderline: z.array(z.string()).default([]),
  systems: z.array(z.string()).optional(),
  datasets: z.array(z.string()).optional(),
});
type Label = z.output<typeof labelSchema>;

/** What an expert says of one paper, and its text. */
export type Labelled = ReturnType<typeof readLabels>["labelled"][number];

/** Reads a label file and finds the paper of each entry: its own abstract, else by id, place in the listing or title. */
export function readLabels(path: string, papers: readonly Paper[]) {
  const entries = z.array(labelSchema).parse(JSON.parse(readFileSync(path, "utf8")));
  const labelled = entries.flatMap((entry) => {
    const name = entry.position === undefined ? entry.title : `#${entry.position} ${entry.title}`;
    const paper = findPaper(entry, papers);
    return paper === undefined ? [] : [{ ...entry, name, reading: readPaper(paper) }];
  });
  const missing = entries.filter((entry) => findPaper(entry, papers) === undefined).map(({ title }) => title);
  return { labelled, missing };
}

function findPaper(entry: Label, papers: readonly Paper[]): Pick<Paper, "title" | "abstract"> | undefined {
  if (entry.abstract !== undefined) return { title: entry.title, abstract: entry.abstract };
  return (
    papers.find(({ id }) => id === entry.id) ??
    papers.find(({ source }) => source?.position !== undefined && source.position === entry.position) ??
    papers.find(({ title }) => titleKey(title) === titleKey(entry.title))
  );
}

function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A topic that was filed wrongly or not filed, with what decided it. */
export interface Confusion extends Partial<Pick<ScoredTopic, "score" | "needed" | "reasons">> {
  paper: string;
  id: string;
  kind: "extra" | "missing";
}

/** Compares what the classifier files with what the experts say. */
export function compareTopics(labelled: readonly Labelled[], topics: readonly Topic[], weights?: Weights) {
  const { explain } = compileClassifier(topics, weights);
  const compared = labelled.map(({ name, reading, topics, borderline }) => {
    const scored = explain(reading).topics;
    const found = new Set(scored.filter(({ filed }) => filed).map(({ topic }) => topic.id));
    return { paper: name, scored, expected: new Set(topics), open: new Set(borderline), found };
  });
  const byTopic = countByLabel(compared);
  const facetOf = new Map(topics.map(({ id, facet }) => [id, facet]));
  const facets = [...new Set(facetOf.values())];
  const ofFacet = (facet: string) =>
    [...byTopic].flatMap(([id, counts]) => (facetOf.get(id) === facet ? [counts] : []));
  return {
    micro: rates(sumCounts(byTopic.values())),
    macro: macroF1(byTopic),
    byFacet: new Map(facets.map((facet) => [facet, rates(sumCounts(ofFacet(facet)))])),
    byTopic,
    confusions: compared.flatMap(({ paper, scored, expected, open, found }) => {
      const of =
        (kind: Confusion["kind"]) =>
        (id: string): Confusion => {
          return { ...scored.find(({ topic }) => topic.id === id), paper, id, kind };
        };
      const extra = [...found].filter((id) => !expected.has(id) && !open.has(id));
      const missing = [...expected].filter((id) => !found.has(id));
      return [...extra.map(of("extra")), ...missing.map(of("missing"))];
    }),
  };
}
