import { z } from "zod";

/** What a comparison needs of an entry of `api/papers.json`, also of one that older or newer code has made. */
const paperRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()).default([]),
  published: z.string().optional(),
  venue: z.string().optional(),
  identifiers: z.record(z.string(), z.string()).default({}),
  links: z.record(z.string(), z.array(z.string())).default({}),
  /** Says whether two abstracts are the same. */
  digest: z.string(),
  topics: z.array(z.object({ id: z.string() })).default([]),
  systems: z.array(z.unknown()).default([]),
  datasets: z.array(z.unknown()).default([]),
  results: z.array(z.unknown()).default([]),
});

export type PaperRecord = z.output<typeof paperRecordSchema>;

/** The papers of a site by id, from its `api/papers.json`. Throws where that is something else. */
export function paperRecords(json: string): Map<string, PaperRecord> {
  const records = z.array(paperRecordSchema).parse(JSON.parse(json));
  return new Map(records.map((record) => [record.id, record]));
}
