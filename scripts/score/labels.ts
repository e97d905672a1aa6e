import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Paper } from "../../src/model/paper.ts";
import { type Reading, readPaper } from "../../src/analysis/reading/read-paper.ts";

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

/** What an expert says of one paper, and its text. */
export interface Labelled extends z.output<typeof labelSchema> {
  name: string;
  reading: Reading;
}

/** Reads a label file and finds the paper of each entry: its own abstract, else by id, place in the listing or title. */
export function readLabels(path: string, papers: readonly Paper[]): { labelled: Labelled[]; missing: string[] } {
  const entries = z.array(labelSchema).parse(JSON.parse(readFileSync(path, "utf8")));
  const found = entries.map((entry) => ({ entry, paper: findPaper(entry, papers) }));
  const labelled = found.flatMap(({ entry, paper }) => {
    const name = entry.position === undefined ? entry.title : `#${entry.position} ${entry.title}`;
    return paper === undefined ? [] : [{ ...entry, name, reading: readPaper(paper) }];
  });
  return { labelled, missing: found.flatMap(({ entry, paper }) => (paper === undefined ? [entry.title] : [])) };
}

function findPaper(
  entry: z.output<typeof labelSchema>,
  papers: readonly Paper[],
): Pick<Paper, "title" | "abstract"> | undefined {
  if (entry.abstract !== undefined) return { title: entry.title, abstract: entry.abstract };
  return (
    papers.find(({ id }) => id === entry.id) ??
    papers.find(({ source }) => source?.position !== undefined && source.position === entry.position) ??
    papers.find(({ title }) => key(title) === key(entry.title))
  );
}

const key = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
