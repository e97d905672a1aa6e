import { z } from "zod";
import { contentFile, repositoryPath } from "../model/paths.ts";
import { urls } from "../model/urls.ts";

export type RecordKind = "papers" | "topics";

/** A paper or a topic by its id. */
export interface RecordId {
  kind: RecordKind;
  id: string;
}

const addresses = { papers: urls.paper, topics: urls.topic };
const folders = { papers: "abstracts", topics: "topics" } as const;

/** The address of a paper or a topic. */
export function recordAddress({ kind, id }: RecordId): string {
  return addresses[kind](id);
}

/** The paper or topic at an address, whether it exists or not; undefined for pages of other kinds. */
export function recordAt(address: string): RecordId | undefined {
  for (const kind of ["papers", "topics"] as const) {
    const id = new RegExp(`^${addresses[kind]("([^/]+)")}$`).exec(address)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/**
 * The file of a paper or a topic in the repository.
 * @example recordFile({ kind: "papers", id: "x" }) // "content/abstracts/x.md"
 */
export function recordFile({ kind, id }: RecordId): string {
  return repositoryPath(contentFile(folders[kind], id));
}

/** What a comparison needs of an entry of `api/papers.json`, which older or newer code may have written. */
const paperRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()).default([]),
  published: z.string().optional(),
  venue: z.string().optional(),
  identifiers: z.record(z.string(), z.string()).default({}),
  links: z.record(z.string(), z.array(z.string())).default({}),
  /** Tells whether two abstracts are the same. */
  digest: z.string(),
  topics: z.array(z.object({ id: z.string() })).default([]),
  systems: z.array(z.unknown()).default([]),
  datasets: z.array(z.unknown()).default([]),
  results: z.array(z.unknown()).default([]),
});

export type PaperRecord = z.output<typeof paperRecordSchema>;

/** A topic of `api/topics.json`. */
export interface TopicRecord {
  id: string;
  label: string;
  /** When a paper belongs to it. */
  rule: string;
  /** Id of the broader topic, or `facet:` and that of the facet. */
  broader: string;
  aliases: string[];
  explanation: string;
}

const textSchema = z.object({ "@value": z.string() }).transform((text) => text["@value"]);
const refSchema = z.object({ "@id": z.string() }).transform((ref) => ref["@id"]);

const schemeSchema = z.object({ "@id": z.string(), "@type": z.literal("skos:ConceptScheme") });

const topicSchema = z.object({
  "skos:notation": z.string(),
  "skos:prefLabel": textSchema,
  "skos:scopeNote": textSchema,
  "skos:broader": refSchema,
  "skos:altLabel": z.array(textSchema).default([]),
  "skos:definition": textSchema,
});

/** The papers of a site by id, from its `api/papers.json`. Throws when that has another shape. */
export function paperRecords(json: string): Map<string, PaperRecord> {
  const records = z.array(paperRecordSchema).parse(JSON.parse(json));
  return new Map(records.map((record) => [record.id, record]));
}

/**
 * The topics of a site by id and the address of the site, from its `api/topics.json`: SKOS in JSON-LD, where a facet is
 * a concept without a broader one. Throws when that has another shape.
 */
export function topicRecords(json: string): { root: string; topics: Map<string, TopicRecord> } {
  const graph = z.object({ "@graph": z.array(z.looseObject({ "@id": z.string() })) }).parse(JSON.parse(json))["@graph"];
  const scheme = schemeSchema.parse(graph[0])["@id"];
  const topics = graph
    .filter((node) => "skos:broader" in node)
    .map((node) => topicRecord(topicSchema.parse(node), scheme));
  return { root: new URL("..", scheme).href, topics: new Map(topics.map((topic) => [topic.id, topic])) };
}

function topicRecord(node: z.output<typeof topicSchema>, scheme: string): TopicRecord {
  return {
    id: node["skos:notation"],
    label: node["skos:prefLabel"],
    rule: node["skos:scopeNote"],
    broader: node["skos:broader"].replace(scheme, "").replace(/^#/, "facet:").replace(/\/$/, ""),
    aliases: node["skos:altLabel"],
    explanation: node["skos:definition"],
  };
}
